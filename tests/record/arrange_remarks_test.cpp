// Comments and empty lines of a file that is laid out: where each goes, and that none is lost.
#include <catch2/catch.hpp>

#include "bcd/record/arrange.hpp"
#include "bcd/record/meeting.hpp"
#include "bcd/record/member.hpp"
#include "laid_out.hpp"
#include "said.hpp"

namespace bcd::test {
namespace {

using record::arrange;
using record::kind_info;
using source::File;

std::string member(std::string const& text) { return laid_out<record::Member>(text); }
std::string meeting(std::string const& text) { return laid_out<record::Meeting>(text); }

TEST_CASE("a comment above a key and one behind it go with the key", "[arrange]") {
  CHECK(member("seats: []\n# chức vụ cũ\n# và mới\npost: P  # đến 2027\n# tên\nname: A\n") ==
        "# tên\nname: A\n# chức vụ cũ\n# và mới\npost: P  # đến 2027\nseats: []\n");
}

TEST_CASE("a comment at the top stays there when an empty line parts it from the first key", "[arrange]") {
  CHECK(member("# Hồ sơ của xã Mẫu\n\n# chức vụ\npost: P\nname: A\nseats: []\n") ==
        "# Hồ sơ của xã Mẫu\n\nname: A\n# chức vụ\npost: P\nseats: []\n");
}

TEST_CASE("the first comment of a file stays at the top without an empty line too, and gets one when its key goes",
          "[arrange]") {
  CHECK(member("# Hồ sơ của xã Mẫu\n# năm 2026\npost: P\nname: A\nseats: []\n") ==
        "# Hồ sơ của xã Mẫu\n# năm 2026\n\nname: A\npost: P\nseats: []\n");
  CHECK(member("# Hồ sơ\npost: P\n\n# tên\nname: A\nseats: []\n") ==
        "# Hồ sơ\n\n# tên\nname: A\n\npost: P\nseats: []\n");
  CHECK(member("# Hồ sơ\nname: A\nseats: []\npost: P\n") == "# Hồ sơ\nname: A\npost: P\nseats: []\n");
  CHECK(member("---\n\n   # Hồ sơ\npost: P\nname: A\nseats: []\n") ==
        "---\n\n   # Hồ sơ\n\nname: A\npost: P\nseats: []\n");
}

TEST_CASE("the editor's schema line stays the first, with the heading below it", "[arrange]") {
  std::string const line = "# yaml-language-server: $schema=member.json\n", rest = "\nname: A\npost: P\nseats: []\n";
  CHECK(member(line + "# Hồ sơ\npost: P\nname: A\nseats: []\n") == line + "# Hồ sơ\n" + rest);
  CHECK(member(line + "\n# Hồ sơ\npost: P\nname: A\nseats: []\n") == line + "\n# Hồ sơ\n" + rest);
  CHECK(member("# Hồ sơ\n\n" + line + "post: P\nname: A\nseats: []\n") == "# Hồ sơ\n\n" + line + rest.substr(1));
}

TEST_CASE("the editor's schema line and the sign of a document's beginning stay at the top", "[arrange]") {
  CHECK(member("# yaml-language-server: $schema=member.json\npost: P\nname: A\nseats: []\n") ==
        "# yaml-language-server: $schema=member.json\nname: A\npost: P\nseats: []\n");
  CHECK(member("---\npost: P\nname: A\nseats: []\n") == "---\nname: A\npost: P\nseats: []\n");
  CHECK(member("# x\n---\n# chức vụ\npost: P\nname: A\nseats: []\n...\n# hết\n") ==
        "# x\n---\nname: A\n# chức vụ\npost: P\nseats: []\n...\n# hết\n");
}

TEST_CASE("a comment below the last key stays at the end", "[arrange]") {
  CHECK(member("seats: []\nname: A\n# hết\n") == "name: A\nseats: []\n# hết\n");
  CHECK(member("seats: []\nname: A\n\n# hết\n\n\n") == "name: A\nseats: []\n\n# hết\n");
}

TEST_CASE("a comment goes with the key below it, whatever empty lines are between them, and keeps these", "[arrange]") {
  CHECK(member("post: P\n# nói về tên\n\nname: A\nseats: []\n") == "# nói về tên\n\nname: A\npost: P\nseats: []\n");
  CHECK(member("name: A\nseats: []\n# chức vụ\n\n# từ 2026\n\npost: P\n") ==
        "name: A\n# chức vụ\n\n# từ 2026\n\npost: P\nseats: []\n");
  CHECK(meeting("absent:\n  - reason: ốm\n    # ai\n\n    member: a\n") ==
        "absent:\n  # ai\n\n  - member: a\n    reason: ốm\n");
}

TEST_CASE("a comment that is indented more than the keys belongs to what is above it", "[arrange]") {
  CHECK(member("seats: []\n  # đủ cả\n\n   # và thế\n# tên\nname: A\n") ==
        "# tên\nname: A\nseats: []\n  # đủ cả\n\n   # và thế\n");
}

TEST_CASE("lines of a comment that are indented more than its first go with it", "[arrange]") {
  CHECK(member("seats: []\n# tên:\n#   họ\n   # tên đệm\nname: A\n") ==
        "# tên:\n#   họ\n   # tên đệm\nname: A\nseats: []\n");
}

TEST_CASE("a comment that moves away from the top of a map stands over its key", "[arrange]") {
  CHECK(meeting("conclusion:\n    # người ký\n      # thay\n  signer: a\n  number: 1\n") ==
        "conclusion:\n  number: 1\n  # người ký\n    # thay\n  signer: a\n");
  CHECK(meeting("conclusion:\n    # người ký\n  signer: a\n\n  number: |\n    01\n") ==
        "conclusion:\n  number: |\n    01\n\n  # người ký\n  signer: a\n");
  CHECK(meeting("absent:\n  - reason: ốm\n    # ai\n      # vắng\n   # họp\n    member: a\n") ==
        "absent:\n  # ai\n    # vắng\n  # họp\n  - member: a\n    reason: ốm\n");
}

TEST_CASE("a heading between empty lines goes with the key below it", "[arrange]") {
  CHECK(member("name: A\n\n# ---- các vị trí ----\n\nseats: []\npost: P\n") ==
        "name: A\npost: P\n\n# ---- các vị trí ----\n\nseats: []\n");
}

TEST_CASE("empty lines: one at most in a row, none at either end, each with the key below it", "[arrange]") {
  CHECK(member("\n\nname: A\n\n\n\npost: P\nseats: []\n\n\n") == "name: A\n\npost: P\nseats: []\n");
}

TEST_CASE("the empty line above the key that comes to be the first goes to the one that was", "[arrange]") {
  CHECK(member("seats: []\n\npost: P\n\nname: A\n") == "name: A\n\npost: P\n\nseats: []\n");
  CHECK(member("post: P\n\n# tên\nname: A\nseats: []\n") == "# tên\nname: A\n\npost: P\nseats: []\n");
  CHECK(member("# đầu tệp\n\n# chức vụ\npost: P\n\nname: A\nseats: []\n") ==
        "# đầu tệp\n\nname: A\n\n# chức vụ\npost: P\nseats: []\n");
  CHECK(meeting("absent:\n  - reason: ốm\n\n    member: a\n") == "absent:\n  - member: a\n\n    reason: ốm\n");
}

TEST_CASE("a comment behind the dash alone stays with the dash", "[arrange]") {
  CHECK(meeting("absent:\n  - # người thứ nhất\n    reason: ốm\n    member: a\n") ==
        "absent:\n  - # người thứ nhất\n    member: a\n    reason: ốm\n");
}

TEST_CASE("comments between list items stay where they are, and so do the items", "[arrange]") {
  std::string const text = "agenda:\n  # một\n  - z\n\n  # hai\n  - a\n  # hết\n";
  CHECK(meeting(text) == text);
}

TEST_CASE("what people put around keys is kept wherever these go", "[arrange]") {
  CHECK(member("post :\tP\t# tab\n'name'  :   A\nseats:\t[]\n") == "'name'  :   A\npost :\tP\t# tab\nseats:\t[]\n");
  CHECK(meeting("conclusion: # thông báo\r\n\r\n    # ai\r\n  signer: a\r\n  number: |\r\n     01 # số\r\n   # hết "
                "số\r\nbody: committee\r\n") ==
        "body: committee\nconclusion: # thông báo\n\n  number: |\n     01 # số\n   # hết số\n  # ai\n  signer: a\n");
  CHECK(meeting("absent:\n- # một\n  reason: a\n  # hai\n  member: b\n\n# giữa\n- reason: c\n # ba\n  member: d\n# "
                "bốn\nbody: committee\n") ==
        "# bốn\nbody: committee\nabsent:\n- # một\n  # hai\n  member: b\n  reason: a\n\n# giữa\n# ba\n- member: d\n  "
        "reason: c\n");
  CHECK(meeting("agenda: [ # một\n  a,\n\n# hai\n  b ]\nbody: committee\n") ==
        "body: committee\nagenda: [ # một\n  a,\n\n# hai\n  b ]\n");
  CHECK(member("seats: []\n#name: B\nname: A\n#   - thôi\n") == "#name: B\nname: A\nseats: []\n#   - thôi\n");
  CHECK(member("--- # hồ sơ\npost: P\nname: A\nseats: []\n") == "--- # hồ sơ\nname: A\npost: P\nseats: []\n");
}

TEST_CASE("a comment or an empty line that is lost is noticed, one that is added or moved is not lost", "[arrange]") {
  auto const keeps = [](std::string const& a, std::string const& b) {
    return record::keeps_comments(File{"a.yaml", a}, b);
  };
  CHECK(keeps("# x\na: 1 # y\n\n\nb: 2\n", "b: 2\n\n# x\n\na: 1   # y\n"));
  CHECK(keeps("# e\u0301  \r\n", "# é\n"));
  CHECK_FALSE(keeps("a: 1 # x\n", "a: 1\n"));
  CHECK_FALSE(keeps("# x\n# x\n", "# x\n"));
  CHECK_FALSE(keeps("a: '# x'\n", "a: 1 # x'\n"));
  CHECK_FALSE(keeps("a: 1\n\nb: 2\n", "a: 1\nb: 2\n"));
  CHECK_FALSE(keeps("a: 1\n", "a: [\n"));
}

}  // namespace
}  // namespace bcd::test
