// The layout of one file. Each case is a text and its expected layout.
#include "bcd/record/arrange.hpp"

#include <catch2/catch.hpp>

#include "bcd/record/meeting.hpp"
#include "bcd/record/member.hpp"
#include "bcd/record/regulation_record.hpp"
#include "bcd/record/report.hpp"
#include "laid_out.hpp"
#include "said.hpp"

namespace bcd::test {
namespace {

using record::arrange;
using record::kind_info;
using source::File;

std::string as_member(std::string const& text) { return laid_out<record::Member>(text); }
std::string as_meeting(std::string const& text) { return laid_out<record::Meeting>(text); }

TEST_CASE("keys come in the order of the kind, unknown ones last as they stood", "[arrange]") {
  CHECK(as_member("zz: 1\nseats: []\npost: Bí thư\naa: 2\nname: A\n") ==
        "name: A\npost: Bí thư\nseats: []\nzz: 1\naa: 2\n");
}

TEST_CASE("a key in quotes is the key", "[arrange]") {
  CHECK(as_member("'post': P\n\"name\": A\nseats: []\n") == "\"name\": A\n'post': P\nseats: []\n");
}

TEST_CASE("what is in order stays, byte for byte", "[arrange]") {
  std::string const text =
      "# đầu tệp\n\nname:   \"A\"   # hai chú thích\npost: 'P'\n\nseats:\n- {body: committee, role: head,   from: "
      "2026-01-01}\n";
  CHECK(as_member(text) == text);
}

TEST_CASE("the byte order mark, CRLF and blanks at line ends go, NFD becomes NFC", "[arrange]") {
  CHECK(as_member("\xEF\xBB\xBFpost: Bi\u0301 thu\u031B  \r\nname: Nguye\u0302\u0303n A\t\r\n  \r\nseats: []") ==
        "name: Nguyễn A\npost: Bí thư\n\nseats: []\n");
}

TEST_CASE("one line end at the end of the file, and nothing made of nothing", "[arrange]") {
  CHECK(as_member("name: A\nseats: []") == "name: A\nseats: []\n");
  CHECK(as_member("") == "");
  CHECK(as_member("# chỉ có chú thích") == "# chỉ có chú thích\n");
}

TEST_CASE("maps inside maps are brought in order, with their comments", "[arrange]") {
  CHECK(as_meeting(
            "conclusion:\n  # người ký\n  signer: a\n  items:\n    - text: T\n      # số\n      no: 1\n      # hết "
            "mục\n    # giữa hai mục\n    - text: U\n      no: 2\n  number: 01\n  # hết kết luận\nbody: committee\n") ==
        "body: committee\nconclusion:\n  number: 01\n  # người ký\n  signer: a\n  items:\n    # số\n    - no: 1\n      "
        "text: T\n      # hết mục\n    # giữa hai mục\n    - no: 2\n      text: U\n  # hết kết luận\n");
}

TEST_CASE("the dash of a list item stays in front, whichever key comes first", "[arrange]") {
  CHECK(as_meeting("absent:\n- reason: ốm\n  member: a  # trưởng ban\n-\n  reason: bận\n  member: b\n-   notified: "
                   "2026-01-01\n    member: c\n") ==
        "absent:\n- member: a  # trưởng ban\n  reason: ốm\n-\n  member: b\n  reason: bận\n-   member: c\n    notified: "
        "2026-01-01\n");
}

TEST_CASE("maps in braces are brought in order on their line, texts and blanks as they were", "[arrange]") {
  CHECK(as_member("name: A\nseats:\n  - { role: head,body: committee , from: 2026-01-01 }  # x\n") ==
        "name: A\nseats:\n  - { body: committee,role: head , from: 2026-01-01 }  # x\n");
  CHECK(as_meeting(
            "absent: [{reason: \"a, {b}: c\", opinion: {received: 2026-01-02, requested: 2026-01-01}, member: x}]\n") ==
        "absent: [{member: x, reason: \"a, {b}: c\", opinion: {requested: 2026-01-01, received: 2026-01-02}}]\n");
}

// Took minutes when the characters before each key were counted.
TEST_CASE("a map in braces of very many keys takes no longer than it must", "[arrange]") {
  std::string keys;
  for (int i = 0; i < 20000; ++i) keys += "k" + std::to_string(i) + ": 1, ";
  std::string const rest = keys.substr(0, keys.size() - 2);
  CHECK(arrange(kind_info<record::Member>, File{"a.yaml", "seats: [{" + keys + "role: head}]\n"}).bytes ==
        "seats: [{role: head, " + rest + "}]\n");
}

TEST_CASE("maps in braces over several lines, or with an empty value, are left as they are", "[arrange]") {
  for (std::string const text :
       {"name: A\nseats:\n  - {role: head,\n     body: committee, from: 2026-01-01}\n",
        "name: A\nseats:\n  - {role: , body: committee}\n", "name: A\nseats:\n  - {role: head, body: }\n",
        "name: A\nseats: [{x: {:}, role}]\n", "name: A\nseats: [{role: {:}, body: a}]\n"})
    CHECK(as_member(text) == text);
}

TEST_CASE("nothing inside a text in block form is touched: blanks, empty lines, what looks like a comment or key",
          "[arrange]") {
  std::string const text = "post: |\n  một  \n\n\n  # hai\n   name: ba \t\n  \n  bốn\nname: A\nseats: []\n";
  CHECK(as_member(text) == "name: A\npost: |\n  một  \n\n\n  # hai\n   name: ba \t\n  \n  bốn\nseats: []\n");
  CHECK(as_member("post: >\n  a\n\n\n\n    b\nname: A\nseats: []\n") ==
        "name: A\npost: >\n  a\n\n\n\n    b\nseats: []\n");
}

TEST_CASE("empty lines below a text in block form are the text's only where it keeps them", "[arrange]") {
  CHECK(as_member("post: |\n  a\n\n\n\nname: A\nseats: []\n") == "name: A\n\npost: |\n  a\nseats: []\n");
  // Keys are not moved past a text that keeps its trailing lines.
  CHECK(as_member("post: |+\n  a\n\n\n\nname: A\nseats: []\n") == "post: |+\n  a\n\n\n\nname: A\nseats: []\n");
  CHECK(as_member("name: A\nseats: []\narea: |+\n  a\n\n\n") == "name: A\nseats: []\narea: |+\n  a\n\n\n");
}

TEST_CASE("a text in block form that the end of the file cuts off keeps its value when the line end is added",
          "[arrange]") {
  CHECK(as_member("name: A\npost: |\n  a") == "name: A\npost: |-\n  a\n");
  CHECK(as_member("name: A\npost: >2+  # x\n  a") == "name: A\npost: >2-  # x\n  a\n");
  CHECK(as_member("name: A\npost: |-\n  a") == "name: A\npost: |-\n  a\n");
}

TEST_CASE("a text in block form may end in an empty line that the end of the file cuts off", "[arrange]") {
  CHECK(as_member("name: A\nseats: []\npost: |\n  a\n  ") == "name: A\npost: |\n  a\nseats: []\n");
  CHECK(as_member("name: A\nseats: []\npost: |\n  a\n   ") == "name: A\npost: |-\n  a\n   \nseats: []\n");
  CHECK(as_member("name: A\npost: |+\n  a\n  ") == "name: A\npost: |+\n  a\n");
  CHECK(as_member("name: A\npost: |+\n  a\n\n  ") == "name: A\npost: |+\n  a\n\n");
}

TEST_CASE("a text in block form may say its own indentation", "[arrange]") {
  CHECK(as_member("post: |1\n   a \n # b\nname: A\nseats: []\n") == "name: A\npost: |1\n   a \n # b\nseats: []\n");
}

TEST_CASE("a comment below a text in block form is none of it", "[arrange]") {
  CHECK(as_meeting(
            "conclusion:\n  items:\n    - text: |\n        dài\n      # phụ trách\n      lead: a\n      no: 1\n") ==
        "conclusion:\n  items:\n    - no: 1\n      text: |\n        dài\n      # phụ trách\n      lead: a\n");
}

TEST_CASE("texts in quotes or plain that run over several lines move whole", "[arrange]") {
  CHECK(as_member("post: \"a  \n\n  # b\n\n\n  c\"\nname: A\nseats: []\n") ==
        "name: A\npost: \"a  \n\n  # b\n\n\n  c\"\nseats: []\n");
  CHECK(as_member("post: a\n\n\n  b\n  c\nname: A\nseats: []\n") == "name: A\npost: a\n\n\n  b\n  c\nseats: []\n");
}

TEST_CASE("the figures of a report stay in the order they were given in", "[arrange]") {
  std::string const text = "figures:\n  z: 1\n  a: 2\n";
  CHECK(laid_out<record::Report>(text) == text);
}

TEST_CASE("a regulation's clauses keep their order, their keys do not", "[arrange]") {
  CHECK(laid_out<record::RegulationRecord>(
            "clauses:\n  # Điều 2\n  - {quorum: {at_least: 2/3, bodies: [committee]}, article: \"2\"}\n\n  - {article: "
            "\"1\", not_checked: {reason: x}}\nid: q\n") ==
        "id: q\nclauses:\n  # Điều 2\n  - {article: \"2\", quorum: {bodies: [committee], at_least: 2/3}}\n\n  - "
        "{article: \"1\", not_checked: {reason: x}}\n");
}

TEST_CASE("keys stay where they are when one has a text that would take the lines below it for its own", "[arrange]") {
  for (std::string const text : {"post: >\nname: A\n", "post: |+\n  a\n\nname: A\n",
                                 "seats:\n  - role: head\n    notice: {}\n    body: |\nname: A\n"}) {
    File const file{"a.yaml", text};
    record::Arranged const made = arrange(kind_info<record::Member>, file);
    CHECK(made.bytes == text);
    CHECK(made.faults.empty());
  }
}

TEST_CASE("where the keys stay out of order, the line and why are told", "[arrange]") {
  auto const told = [](std::string const& text) {
    std::string all;
    for (record::Unmoved const& one : arrange(kind_info<record::Meeting>, File{"a.yaml", text}).unmoved)
      all += std::to_string(one.line) + ": " + std::string{one.why.in(Lang::en)} + "\n";
    return all;
  };
  CHECK(told("absent:\n  - {reason: a,\n     member: b}\n") ==
        "2: the map in braces spans several lines, or a key in it has no value\n");
  CHECK(told("absent:\n  - {reason: , member: b}\n  - {member: b,\n     reason: c}\n") ==
        "2: the map in braces spans several lines, or a key in it has no value\n");
  CHECK(told("? minutes\n: {}\n? body\n: committee\n") == "1: one of the keys does not begin a line, or follows a ?\n");
  CHECK(told("absent:\n  - reason: |+\n      a\n\n    member: b\n") ==
        "2: one of them is a text in |+, >+ or an empty |, which includes all empty lines below it\n");
  CHECK(told("body: committee\nabsent:\n  - member: b\n    reason: |+\n      a\n\n") == "");
}

TEST_CASE("what has nothing to do with a text that takes the lines below it is brought in order", "[arrange]") {
  CHECK(as_meeting(
            "body: committee\nabsent:\n  - reason: ốm\n    member: a\n  - reason: |+\n      a\n\n    member: b\n") ==
        "body: committee\nabsent:\n  - member: a\n    reason: ốm\n  - reason: |+\n      a\n\n    member: b\n");
}

TEST_CASE("a record with faults beyond its YAML is laid out all the same", "[arrange]") {
  CHECK(as_member("seats: no\nnam: [x]\npost: {}\n") == "post: {}\nseats: no\nnam: [x]\n");
}

TEST_CASE("a file that does not parse is left as it is, and why is said", "[arrange]") {
  for (std::string const text : {"name: [A\n", "name: A\nname: B\n", "name: &a A\n", "name: \xFF\n",
                                 "name: A\nseats:\n  - body: committee\n    role:head\n"}) {
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

TEST_CASE("trees are the same whatever the order of keys, the quotes and the Unicode form, and not otherwise",
          "[arrange]") {
  auto const same = [](std::string const& a, std::string const& b) {
    return record::says_the_same(File{"a.yaml", a}, b);
  };
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

}  // namespace
}  // namespace bcd::test
