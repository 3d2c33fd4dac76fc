// The layout of one file: each case is a text and what becomes of it.
#include <catch2/catch.hpp>

#include "bcd/record/arrange.hpp"
#include "bcd/record/meeting.hpp"
#include "bcd/record/member.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/record/report.hpp"
#include "said.hpp"

namespace bcd::test {
namespace {

using record::arrange;
using record::kind_info;
using source::File;

// Laid out as the kind says; and once more, which changes nothing.
template <class R>
std::string laid_out(std::string const& text) {
  File const file{"a.yaml", text};
  record::Arranged const once = arrange(kind_info<R>, file);
  CHECK(once.faults.empty());
  CHECK(record::says_the_same(file, once.bytes));
  CHECK(record::keeps_remarks(file, once.bytes));
  CHECK(arrange(kind_info<R>, File{"a.yaml", once.bytes}).bytes == once.bytes);
  return once.bytes;
}
std::string member(std::string const& text) { return laid_out<record::Member>(text); }
std::string meeting(std::string const& text) { return laid_out<record::Meeting>(text); }

TEST_CASE("keys come in the order of the kind, unknown ones last as they stood", "[arrange]") {
  CHECK(member("zz: 1\nseats: []\npost: Bí thư\naa: 2\nname: A\n") == "name: A\npost: Bí thư\nseats: []\nzz: 1\naa: 2\n");
}

TEST_CASE("a key in quotes is the key", "[arrange]") { CHECK(member("'post': P\n\"name\": A\nseats: []\n") == "\"name\": A\n'post': P\nseats: []\n"); }

TEST_CASE("what is in order stays, byte for byte", "[arrange]") {
  std::string const text = "# đầu tệp\n\nname:   \"A\"   # hai chú thích\npost: 'P'\n\nseats:\n- {body: committee, role: head,   from: 2026-01-01}\n";
  CHECK(member(text) == text);
}

TEST_CASE("a comment above a key and one behind it go with the key", "[arrange]") {
  CHECK(member("seats: []\n# chức vụ cũ\n# và mới\npost: P  # đến 2027\n# tên\nname: A\n") == "# tên\nname: A\n# chức vụ cũ\n# và mới\npost: P  # đến 2027\nseats: []\n");
}

TEST_CASE("a comment at the top stays there when an empty line parts it from the first key", "[arrange]") {
  CHECK(member("# Hồ sơ của xã Mẫu\n\n# chức vụ\npost: P\nname: A\nseats: []\n") == "# Hồ sơ của xã Mẫu\n\nname: A\n# chức vụ\npost: P\nseats: []\n");
}

TEST_CASE("the first comment of a file stays at the top without an empty line too, and gets one when its key goes", "[arrange]") {
  CHECK(member("# Hồ sơ của xã Mẫu\n# năm 2026\npost: P\nname: A\nseats: []\n") == "# Hồ sơ của xã Mẫu\n# năm 2026\n\nname: A\npost: P\nseats: []\n");
  CHECK(member("# Hồ sơ\npost: P\n\n# tên\nname: A\nseats: []\n") == "# Hồ sơ\n\n# tên\nname: A\n\npost: P\nseats: []\n");
  CHECK(member("# Hồ sơ\nname: A\nseats: []\npost: P\n") == "# Hồ sơ\nname: A\npost: P\nseats: []\n");
  CHECK(member("---\n\n   # Hồ sơ\npost: P\nname: A\nseats: []\n") == "---\n\n   # Hồ sơ\n\nname: A\npost: P\nseats: []\n");
}

TEST_CASE("the editor's schema line stays the first, with the heading below it", "[arrange]") {
  std::string const line = "# yaml-language-server: $schema=member.json\n", rest = "\nname: A\npost: P\nseats: []\n";
  CHECK(member(line + "# Hồ sơ\npost: P\nname: A\nseats: []\n") == line + "# Hồ sơ\n" + rest);
  CHECK(member(line + "\n# Hồ sơ\npost: P\nname: A\nseats: []\n") == line + "\n# Hồ sơ\n" + rest);
  CHECK(member("# Hồ sơ\n\n" + line + "post: P\nname: A\nseats: []\n") == "# Hồ sơ\n\n" + line + rest.substr(1));
}

TEST_CASE("the editor's schema line and the sign of a document's beginning stay at the top", "[arrange]") {
  CHECK(member("# yaml-language-server: $schema=member.json\npost: P\nname: A\nseats: []\n") == "# yaml-language-server: $schema=member.json\nname: A\npost: P\nseats: []\n");
  CHECK(member("---\npost: P\nname: A\nseats: []\n") == "---\nname: A\npost: P\nseats: []\n");
  CHECK(member("# x\n---\n# chức vụ\npost: P\nname: A\nseats: []\n...\n# hết\n") == "# x\n---\nname: A\n# chức vụ\npost: P\nseats: []\n...\n# hết\n");
}

TEST_CASE("a comment below the last key stays at the end", "[arrange]") {
  CHECK(member("seats: []\nname: A\n# hết\n") == "name: A\nseats: []\n# hết\n");
  CHECK(member("seats: []\nname: A\n\n# hết\n\n\n") == "name: A\nseats: []\n\n# hết\n");
}

TEST_CASE("a comment goes with the key below it, whatever empty lines are between them, and keeps these", "[arrange]") {
  CHECK(member("post: P\n# nói về tên\n\nname: A\nseats: []\n") == "# nói về tên\n\nname: A\npost: P\nseats: []\n");
  CHECK(member("name: A\nseats: []\n# chức vụ\n\n# từ 2026\n\npost: P\n") == "name: A\n# chức vụ\n\n# từ 2026\n\npost: P\nseats: []\n");
  CHECK(meeting("absent:\n  - reason: ốm\n    # ai\n\n    member: a\n") == "absent:\n  # ai\n\n  - member: a\n    reason: ốm\n");
}

TEST_CASE("a comment that is indented more than the keys belongs to what is above it", "[arrange]") {
  CHECK(member("seats: []\n  # đủ cả\n\n   # và thế\n# tên\nname: A\n") == "# tên\nname: A\nseats: []\n  # đủ cả\n\n   # và thế\n");
}

TEST_CASE("lines of a comment that are indented more than its first go with it", "[arrange]") {
  CHECK(member("seats: []\n# tên:\n#   họ\n   # tên đệm\nname: A\n") == "# tên:\n#   họ\n   # tên đệm\nname: A\nseats: []\n");
}

TEST_CASE("a comment that moves away from the top of a map stands over its key", "[arrange]") {
  CHECK(meeting("conclusion:\n    # người ký\n      # thay\n  signer: a\n  number: 1\n") == "conclusion:\n  number: 1\n  # người ký\n    # thay\n  signer: a\n");
  CHECK(meeting("conclusion:\n    # người ký\n  signer: a\n\n  number: |\n    01\n") == "conclusion:\n  number: |\n    01\n\n  # người ký\n  signer: a\n");
  CHECK(meeting("absent:\n  - reason: ốm\n    # ai\n      # vắng\n   # họp\n    member: a\n") == "absent:\n  # ai\n    # vắng\n  # họp\n  - member: a\n    reason: ốm\n");
}

TEST_CASE("a heading between empty lines goes with the key below it", "[arrange]") {
  CHECK(member("name: A\n\n# ---- các vị trí ----\n\nseats: []\npost: P\n") == "name: A\npost: P\n\n# ---- các vị trí ----\n\nseats: []\n");
}

TEST_CASE("empty lines: one at most in a row, none at either end, each with the key below it", "[arrange]") {
  CHECK(member("\n\nname: A\n\n\n\npost: P\nseats: []\n\n\n") == "name: A\n\npost: P\nseats: []\n");
}

TEST_CASE("the empty line above the key that comes to be the first goes to the one that was", "[arrange]") {
  CHECK(member("seats: []\n\npost: P\n\nname: A\n") == "name: A\n\npost: P\n\nseats: []\n");
  CHECK(member("post: P\n\n# tên\nname: A\nseats: []\n") == "# tên\nname: A\n\npost: P\nseats: []\n");
  CHECK(member("# đầu tệp\n\n# chức vụ\npost: P\n\nname: A\nseats: []\n") == "# đầu tệp\n\nname: A\n\n# chức vụ\npost: P\nseats: []\n");
  CHECK(meeting("absent:\n  - reason: ốm\n\n    member: a\n") == "absent:\n  - member: a\n\n    reason: ốm\n");
}

TEST_CASE("the byte order mark, CRLF and blanks at line ends go, NFD becomes NFC", "[arrange]") {
  CHECK(member("\xEF\xBB\xBFpost: Bi\u0301 thu\u031B  \r\nname: Nguye\u0302\u0303n A\t\r\n  \r\nseats: []") == "name: Nguyễn A\npost: Bí thư\n\nseats: []\n");
}

TEST_CASE("one line end at the end of the file, and nothing made of nothing", "[arrange]") {
  CHECK(member("name: A\nseats: []") == "name: A\nseats: []\n");
  CHECK(member("") == "");
  CHECK(member("# chỉ có chú thích") == "# chỉ có chú thích\n");
}

TEST_CASE("maps inside maps are brought in order, with their comments", "[arrange]") {
  CHECK(meeting("conclusion:\n  # người ký\n  signer: a\n  items:\n    - text: T\n      # số\n      no: 1\n      # hết mục\n    # giữa hai mục\n    - text: U\n      no: 2\n  number: 01\n  # hết kết luận\nbody: committee\n") ==
        "body: committee\nconclusion:\n  number: 01\n  # người ký\n  signer: a\n  items:\n    # số\n    - no: 1\n      text: T\n      # hết mục\n    # giữa hai mục\n    - no: 2\n      text: U\n  # hết kết luận\n");
}

TEST_CASE("the dash of a list item stays in front, whichever key comes first", "[arrange]") {
  CHECK(meeting("absent:\n- reason: ốm\n  member: a  # trưởng ban\n-\n  reason: bận\n  member: b\n-   notified: 2026-01-01\n    member: c\n") ==
        "absent:\n- member: a  # trưởng ban\n  reason: ốm\n-\n  member: b\n  reason: bận\n-   member: c\n    notified: 2026-01-01\n");
}

TEST_CASE("a comment behind the dash alone stays with the dash", "[arrange]") {
  CHECK(meeting("absent:\n  - # người thứ nhất\n    reason: ốm\n    member: a\n") == "absent:\n  - # người thứ nhất\n    member: a\n    reason: ốm\n");
}

TEST_CASE("comments between list items stay where they are, and so do the items", "[arrange]") {
  std::string const text = "agenda:\n  # một\n  - z\n\n  # hai\n  - a\n  # hết\n";
  CHECK(meeting(text) == text);
}

TEST_CASE("maps in braces are brought in order on their line, texts and blanks as they were", "[arrange]") {
  CHECK(member("name: A\nseats:\n  - { role: head,body: committee , from: 2026-01-01 }  # x\n") == "name: A\nseats:\n  - { body: committee,role: head , from: 2026-01-01 }  # x\n");
  CHECK(meeting("absent: [{reason: \"a, {b}: c\", opinion: {received: 2026-01-02, requested: 2026-01-01}, member: x}]\n") ==
        "absent: [{member: x, reason: \"a, {b}: c\", opinion: {requested: 2026-01-01, received: 2026-01-02}}]\n");
}

// Counting the letters before each key made minutes of this.
TEST_CASE("a map in braces of very many keys takes no longer than it must", "[arrange]") {
  std::string keys;
  for (int i = 0; i < 20000; ++i) keys += "k" + std::to_string(i) + ": 1, ";
  std::string const rest = keys.substr(0, keys.size() - 2);
  CHECK(arrange(kind_info<record::Member>, File{"a.yaml", "seats: [{" + keys + "role: head}]\n"}).bytes == "seats: [{role: head, " + rest + "}]\n");
}

TEST_CASE("maps in braces over several lines, or with an empty value, are left as they are", "[arrange]") {
  for (std::string const text : {"name: A\nseats:\n  - {role: head,\n     body: committee, from: 2026-01-01}\n", "name: A\nseats:\n  - {role: , body: committee}\n", "name: A\nseats:\n  - {role: head, body: }\n", "name: A\nseats: [{x: {:}, role}]\n", "name: A\nseats: [{role: {:}, body: a}]\n"}) CHECK(member(text) == text);
}

TEST_CASE("nothing inside a text in block form is touched: blanks, empty lines, what looks like a comment or key", "[arrange]") {
  std::string const text = "post: |\n  một  \n\n\n  # hai\n   name: ba \t\n  \n  bốn\nname: A\nseats: []\n";
  CHECK(member(text) == "name: A\npost: |\n  một  \n\n\n  # hai\n   name: ba \t\n  \n  bốn\nseats: []\n");
  CHECK(member("post: >\n  a\n\n\n\n    b\nname: A\nseats: []\n") == "name: A\npost: >\n  a\n\n\n\n    b\nseats: []\n");
}

TEST_CASE("empty lines below a text in block form are the text's only where it keeps them", "[arrange]") {
  CHECK(member("post: |\n  a\n\n\n\nname: A\nseats: []\n") == "name: A\n\npost: |\n  a\nseats: []\n");
  // Keys are not moved about a text that keeps the lines below it.
  CHECK(member("post: |+\n  a\n\n\n\nname: A\nseats: []\n") == "post: |+\n  a\n\n\n\nname: A\nseats: []\n");
  CHECK(member("name: A\nseats: []\narea: |+\n  a\n\n\n") == "name: A\nseats: []\narea: |+\n  a\n\n\n");
}

TEST_CASE("a text in block form that the end of the file cuts off keeps its value when the line end is added", "[arrange]") {
  CHECK(member("name: A\npost: |\n  a") == "name: A\npost: |-\n  a\n");
  CHECK(member("name: A\npost: >2+  # x\n  a") == "name: A\npost: >2-  # x\n  a\n");
  CHECK(member("name: A\npost: |-\n  a") == "name: A\npost: |-\n  a\n");
}

TEST_CASE("a text in block form may end in an empty line that the end of the file cuts off", "[arrange]") {
  CHECK(member("name: A\nseats: []\npost: |\n  a\n  ") == "name: A\npost: |\n  a\nseats: []\n");
  CHECK(member("name: A\nseats: []\npost: |\n  a\n   ") == "name: A\npost: |-\n  a\n   \nseats: []\n");
  CHECK(member("name: A\npost: |+\n  a\n  ") == "name: A\npost: |+\n  a\n");
  CHECK(member("name: A\npost: |+\n  a\n\n  ") == "name: A\npost: |+\n  a\n\n");
}

TEST_CASE("a text in block form may say its own indentation", "[arrange]") {
  CHECK(member("post: |1\n   a \n # b\nname: A\nseats: []\n") == "name: A\npost: |1\n   a \n # b\nseats: []\n");
}

TEST_CASE("a comment below a text in block form is none of it", "[arrange]") {
  CHECK(meeting("conclusion:\n  items:\n    - text: |\n        dài\n      # phụ trách\n      lead: a\n      no: 1\n") == "conclusion:\n  items:\n    - no: 1\n      text: |\n        dài\n      # phụ trách\n      lead: a\n");
}

TEST_CASE("texts in quotes or plain that run over several lines move whole", "[arrange]") {
  CHECK(member("post: \"a  \n\n  # b\n\n\n  c\"\nname: A\nseats: []\n") == "name: A\npost: \"a  \n\n  # b\n\n\n  c\"\nseats: []\n");
  CHECK(member("post: a\n\n\n  b\n  c\nname: A\nseats: []\n") == "name: A\npost: a\n\n\n  b\n  c\nseats: []\n");
}

TEST_CASE("the figures of a report stay in the order they were given in", "[arrange]") {
  std::string const text = "figures:\n  z: 1\n  a: 2\n";
  CHECK(laid_out<record::Report>(text) == text);
}

TEST_CASE("a regulation's clauses keep their order, their keys do not", "[arrange]") {
  CHECK(laid_out<record::RegulationRecord>("clauses:\n  # Điều 2\n  - {quorum: {at_least: 2/3, bodies: [committee]}, article: \"2\"}\n\n  - {article: \"1\", not_checked: {reason: x}}\nid: q\n") ==
        "id: q\nclauses:\n  # Điều 2\n  - {article: \"2\", quorum: {bodies: [committee], at_least: 2/3}}\n\n  - {article: \"1\", not_checked: {reason: x}}\n");
}


TEST_CASE("keys stay where they are when one has a text that would take the lines below it for its own", "[arrange]") {
  for (std::string const text : {"post: >\nname: A\n", "post: |+\n  a\n\nname: A\n", "seats:\n  - role: head\n    notice: {}\n    body: |\nname: A\n"}) {
    File const file{"a.yaml", text};
    record::Arranged const made = arrange(kind_info<record::Member>, file);
    CHECK(made.bytes == text);
    CHECK(made.faults.empty());
  }
}

TEST_CASE("where the keys stay out of order, the line and why are told", "[arrange]") {
  auto const told = [](std::string const& text) {
    std::string all;
    for (record::Unmoved const& one : arrange(kind_info<record::Meeting>, File{"a.yaml", text}).unmoved) all += std::to_string(one.line) + ": " + std::string{one.why.in(Lang::en)} + "\n";
    return all;
  };
  CHECK(told("absent:\n  - {reason: a,\n     member: b}\n") == "2: the map in braces runs over several lines, or a key in it has no value\n");
  CHECK(told("absent:\n  - {reason: , member: b}\n  - {member: b,\n     reason: c}\n") == "2: the map in braces runs over several lines, or a key in it has no value\n");
  CHECK(told("? minutes\n: {}\n? body\n: committee\n") == "1: one of the keys does not begin a line, or stands behind a ?\n");
  CHECK(told("absent:\n  - reason: |+\n      a\n\n    member: b\n") == "2: there is a text in |+, >+ or an empty | among them, to which all empty lines below it belong\n");
  CHECK(told("body: committee\nabsent:\n  - member: b\n    reason: |+\n      a\n\n") == "");
}

TEST_CASE("what has nothing to do with a text that takes the lines below it is brought in order", "[arrange]") {
  CHECK(meeting("body: committee\nabsent:\n  - reason: ốm\n    member: a\n  - reason: |+\n      a\n\n    member: b\n") ==
        "body: committee\nabsent:\n  - member: a\n    reason: ốm\n  - reason: |+\n      a\n\n    member: b\n");
}

TEST_CASE("what people put around keys is kept wherever these go", "[arrange]") {
  CHECK(member("post :\tP\t# tab\n'name'  :   A\nseats:\t[]\n") == "'name'  :   A\npost :\tP\t# tab\nseats:\t[]\n");
  CHECK(meeting("conclusion: # thông báo\r\n\r\n    # ai\r\n  signer: a\r\n  number: |\r\n     01 # số\r\n   # hết số\r\nbody: committee\r\n") ==
        "body: committee\nconclusion: # thông báo\n\n  number: |\n     01 # số\n   # hết số\n  # ai\n  signer: a\n");
  CHECK(meeting("absent:\n- # một\n  reason: a\n  # hai\n  member: b\n\n# giữa\n- reason: c\n # ba\n  member: d\n# bốn\nbody: committee\n") ==
        "# bốn\nbody: committee\nabsent:\n- # một\n  # hai\n  member: b\n  reason: a\n\n# giữa\n# ba\n- member: d\n  reason: c\n");
  CHECK(meeting("agenda: [ # một\n  a,\n\n# hai\n  b ]\nbody: committee\n") == "body: committee\nagenda: [ # một\n  a,\n\n# hai\n  b ]\n");
  CHECK(member("seats: []\n#name: B\nname: A\n#   - thôi\n") == "#name: B\nname: A\nseats: []\n#   - thôi\n");
  CHECK(member("--- # hồ sơ\npost: P\nname: A\nseats: []\n") == "--- # hồ sơ\nname: A\npost: P\nseats: []\n");
}

TEST_CASE("a record with faults beyond its YAML is laid out all the same", "[arrange]") { CHECK(member("seats: no\nnam: [x]\npost: {}\n") == "post: {}\nseats: no\nnam: [x]\n"); }

TEST_CASE("a file that does not parse is left as it is, and why is said", "[arrange]") {
  for (std::string const text : {"name: [A\n", "name: A\nname: B\n", "name: &a A\n", "name: \xFF\n", "name: A\nseats:\n  - body: committee\n    role:head\n"}) {
    record::Arranged const made = arrange(kind_info<record::Member>, File{"a.yaml", text});
    CHECK(made.bytes == text);
    CHECK(made.faults.size() == 1);
  }
}

TEST_CASE("two keys that differ in their Unicode form alone are not made one", "[arrange]") {
  std::string const text = "figures:\n  so\u0302\u0301: 1\n  số: 2\n";
  File const file{"a.yaml", text};
  record::Arranged const made = arrange(kind_info<record::Report>, file);
  CHECK(made.bytes == text);
  CHECK(said(made.faults) == std::vector<std::string>{"a.yaml:2:4 duplicate-key key 'số' is already given above"});
}

TEST_CASE("trees are the same whatever the order of keys, the quotes and the Unicode form, and not otherwise", "[arrange]") {
  auto const same = [](std::string const& a, std::string const& b) { return record::says_the_same(File{"a.yaml", a}, b); };
  CHECK(same("a: 1\nb: [x, {c: d}]\n", "b: ['x', {c: \"d\"}]\na: '1'\n"));
  CHECK(same("a: e\u0301\n", "a: é\n"));
  CHECK_FALSE(same("a: 1\n", "a: 2\n"));
  CHECK_FALSE(same("a: [1, 2]\n", "a: [2, 1]\n"));
  CHECK_FALSE(same("a: 1\nb: 2\n", "a: 1\n"));
  CHECK_FALSE(same("a: 1\nb: 2\n", "a: 2\nb: 1\n"));
  CHECK_FALSE(same("a: |\n  x\n", "a: |-\n  x\n"));
  CHECK_FALSE(same("a:\n", "a: ''\n"));
  CHECK_FALSE(same("a: 1\n", "a: [\n"));
}

TEST_CASE("a comment or an empty line that is lost is noticed, one that is added or moved is not lost", "[arrange]") {
  auto const keeps = [](std::string const& a, std::string const& b) { return record::keeps_remarks(File{"a.yaml", a}, b); };
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
