// The strict YAML tree: every node knows its exact bytes.
#include "bcd/source/yaml.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace bcd::test {
namespace {

using source::Document;
using source::File;
using source::Node;
using source::parse_yaml;

struct Parsed {
  explicit Parsed(std::string const& bytes) : file{"a.yaml", bytes}, document{parse_yaml(file)} {}
  File file;
  Document document;
  Node const& root() const { return document.root; }
  Node const& operator[](std::string_view key) const { return *root().find(key); }
  std::string text(source::Span span) const { return std::string{file.text(span)}; }
  std::string place(source::Span span) const {
    auto const position = file.position(span.begin);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  }
};

// The scalar under `a`: its text in the file, its value, and whether it is plain.
struct Scalar {
  std::string stands, value;
  bool plain;
  bool operator==(Scalar const&) const = default;
};
std::ostream& operator<<(std::ostream& out, Scalar const& one) {
  return out << "[" << one.stands << "] [" << one.value << "] " << (one.plain ? "plain" : "quoted");
}
Scalar scalar(std::string const& bytes) {
  Parsed const parsed{bytes};
  REQUIRE(parsed.document.whole);
  Node const& node = parsed["a"];
  REQUIRE(node.type == Node::Type::scalar);
  return {parsed.text(node.span), node.value, node.plain};
}

TEST_CASE("a plain scalar ends where its text ends, before blanks and comments", "[source]") {
  CHECK(scalar("a: Nguyễn Văn A\n") == Scalar{"Nguyễn Văn A", "Nguyễn Văn A", true});
  CHECK(scalar("a: one   # note\n") == Scalar{"one", "one", true});
  CHECK(scalar("a:    12-QĐ/ĐU\n") == Scalar{"12-QĐ/ĐU", "12-QĐ/ĐU", true});
  CHECK(scalar("a: it's \"so\":#1\n") == Scalar{"it's \"so\":#1", "it's \"so\":#1", true});
  CHECK(scalar("a: one") == Scalar{"one", "one", true});
  CHECK(scalar("{a: one, b: two}\n") == Scalar{"one", "one", true});
}

TEST_CASE("a quoted scalar spans its quotes", "[source]") {
  CHECK(scalar("a: 'it''s'  # note\n") == Scalar{"'it''s'", "it's", false});
  CHECK(scalar("a: \"x \\\"y\\\" # z\"  # note\n") == Scalar{"\"x \\\"y\\\" # z\"", "x \"y\" # z", false});
  CHECK(scalar("a: \"\"\n") == Scalar{"\"\"", "", false});
  CHECK(scalar("a: ''\n") == Scalar{"''", "", false});
  CHECK(scalar("a: \"\\\\\"\n") == Scalar{"\"\\\\\"", "\\", false});
  CHECK(scalar("a: \"~\"\n") == Scalar{"\"~\"", "~", false});
}

TEST_CASE("a scalar over several lines spans them all", "[source]") {
  CHECK(scalar("a: one\n  two\n  three\nb: c\n") == Scalar{"one\n  two\n  three", "one two three", true});
  CHECK(scalar("a: one\n\n  two\nb: c\n") == Scalar{"one\n\n  two", "one\ntwo", true});
  CHECK(scalar("a: one  x\n  hai  ba\nb: c\n") == Scalar{"one  x\n  hai  ba", "one  x hai  ba", true});
  CHECK(scalar("a: \"one\n  two\"\nb: c\n") == Scalar{"\"one\n  two\"", "one two", false});
  CHECK(scalar("a: 'one\n  two'\nb: c\n") == Scalar{"'one\n  two'", "one two", false});
}

TEST_CASE("a block scalar is shown by its indicator", "[source]") {
  CHECK(scalar("a: |\n  một\n  hai\nb: c\n") == Scalar{"|", "một\nhai\n", false});
  CHECK(scalar("a: >-\n  một\n  hai\nb: c\n") == Scalar{">-", "một hai", false});
  CHECK(scalar("a: |2-\n   một\nb: c\n") == Scalar{"|2-", " một", false});
}

TEST_CASE("a key after any kind of scalar stands at its own place", "[source]") {
  for (std::string value : {"Đảng ủy", "'Đảng ủy'", "\"Đảng ủy\"", "|\n  Đảng ủy", ">\n  Đảng\n  ủy", "Đảng\n  ủy",
                            "[Đảng, ủy]", "{x: ủy}", ""}) {
    INFO(value);
    std::string const bytes = "a: " + value + "\nkhóa: đây\n";
    Parsed const parsed{bytes};
    REQUIRE(parsed.root().entries.size() == 2);
    CHECK(parsed.text(parsed.root().entries[1].key_span) == "khóa");
    CHECK(parsed.text(parsed["khóa"].span) == "đây");
  }
}

TEST_CASE("an empty value stands at its key, a null word at itself", "[source]") {
  Parsed const parsed{"a:\nb: 1\nc: ~\nd: null\ne:   # note\n\n"};
  for (std::string key : {"a", "c", "d", "e"}) CHECK(parsed[key].type == Node::Type::null);
  CHECK(parsed.text(parsed["a"].span) == "a");
  CHECK(parsed.text(parsed["c"].span) == "~");
  CHECK(parsed.text(parsed["d"].span) == "null");
  CHECK(parsed.text(parsed["e"].span) == "e");
  CHECK(parsed.place(parsed["e"].span) == "5:1");
}

TEST_CASE("an empty item of a list stands at its dash", "[source]") {
  Parsed const parsed{"a:\n  -\n  - x\n  -\nb: 1\n"};
  REQUIRE(parsed["a"].items.size() == 3);
  CHECK(parsed["a"].items[0].type == Node::Type::null);
  CHECK(parsed.place(parsed["a"].items[0].span) == "2:3");
  CHECK(parsed.place(parsed["a"].items[2].span) == "4:3");
}

TEST_CASE("a list stands at its first item, a map at its first key, in block and in flow", "[source]") {
  Parsed const parsed{
      "list:\n  - một\n  - hai\nmap:\n  khóa: 1\n  kia: 2\nflow: [một, hai]\nin: {khóa: 1, kia: 2}\nnone: []\nvoid: "
      "{}\n"};
  CHECK(parsed.text(parsed["list"].span) == "- một");
  CHECK(parsed.text(parsed["map"].span) == "khóa");
  CHECK(parsed.text(parsed["flow"].span) == "[một");
  CHECK(parsed.text(parsed["in"].span) == "khóa");
  CHECK(parsed.text(parsed["none"].span) == "[");
  CHECK(parsed.text(parsed["void"].span) == "{");
  CHECK(parsed.text(parsed["flow"].items[1].span) == "hai");
  CHECK(parsed.text(parsed["in"].entries[1].key_span) == "kia");
  CHECK(parsed.text(parsed.root().span) == "list");
}

TEST_CASE("maps in a list and lists in a map keep their places to any depth", "[source]") {
  Parsed const parsed{"a:\n  - {m: [{n: sâu}]}\n  - m:\n      - n: rất sâu\n"};
  CHECK(parsed.text(parsed["a"].items[0].find("m")->items[0].find("n")->span) == "sâu");
  CHECK(parsed.text(parsed["a"].items[1].find("m")->items[0].find("n")->span) == "rất sâu");
  CHECK(parsed.place(parsed["a"].items[1].find("m")->items[0].find("n")->span) == "4:12");
}

TEST_CASE("spans are exact after a byte order mark and with Windows line ends", "[source]") {
  Parsed const marked{
      "\xEF\xBB\xBF"
      "a: Mẫu\nb: Sơn\n"};
  CHECK(marked.text(marked["a"].span) == "Mẫu");
  CHECK(marked.text(marked["b"].span) == "Sơn");
  Parsed const windows{"a: Mẫu\r\nb: một\r\n  hai\r\nc: \"ba\r\n  bốn\"\r\nd:\r\ne: năm\r\n"};
  CHECK(windows.text(windows["a"].span) == "Mẫu");
  CHECK(windows.text(windows["b"].span) == "một\r\n  hai");
  CHECK(windows["b"].value == "một hai");
  CHECK(windows["c"].value == "ba bốn");
  CHECK(windows["d"].type == Node::Type::null);
  CHECK(windows.text(windows["d"].span) == "d");
  CHECK(windows.text(windows["e"].span) == "năm");
}

TEST_CASE("an empty file and one of comments only hold nothing, without a fault of syntax", "[source]") {
  for (std::string bytes : {"", "\n", "# ghi chú\n", "---\n", "---\n...\n"}) {
    INFO(bytes);
    Parsed const parsed{bytes};
    CHECK(parsed.root().type == Node::Type::null);
    CHECK(parsed.document.whole);
  }
}

TEST_CASE("a text that another YAML reader takes for something else is ambiguous", "[source]") {
  for (std::string text : {"",
                           "y",
                           "Y",
                           "yes",
                           "No",
                           "NO",
                           "n",
                           "true",
                           "False",
                           "on",
                           "OFF",
                           "~",
                           "null",
                           "NULL",
                           "=",
                           "<<",
                           ".inf",
                           "-.inf",
                           "-.Inf",
                           "+.INF",
                           ".NaN",
                           "0912345678",
                           "1",
                           "-1",
                           "+84912",
                           "1_000",
                           "0x1F",
                           "0o17",
                           "0b101",
                           "1.5",
                           ".5",
                           "-.5",
                           "1.",
                           "1e3",
                           "1.5E-3",
                           "1e+3",
                           "14:00",
                           "1:30:15",
                           "2026-03-25",
                           "2026-02-30",
                           "2026-03-25T10:00:00",
                           "007",
                           "08:30",
                           "20:30.5",
                           "2026-03-25 10:00"}) {
    INFO(text);
    CHECK(source::is_ambiguous(text));
  }
}

TEST_CASE("an ordinary text is not ambiguous", "[source]") {
  for (std::string text : {"Nguyễn Văn A",
                           "12-QĐ/ĐU",
                           "le-van-c",
                           "2026-03",
                           "2026-Q1",
                           "2026-H1",
                           "2026-q1-committee/1",
                           "1/2",
                           "2 working days",
                           "20 tháng 6",
                           "v1",
                           "1.2.3",
                           "0x",
                           "0xZZ",
                           "0o8",
                           "0b12",
                           "1e",
                           "12a",
                           "-.nan",
                           ".iNF",
                           "-",
                           "+",
                           ".",
                           "..",
                           "-a",
                           "yES",
                           "nULL",
                           "yes and no",
                           "a:1",
                           "14h00",
                           "12:30 chiều",
                           "0912 345 678",
                           "ngày 2026-03-25",
                           "2026-03-25a"}) {
    INFO(text);
    CHECK_FALSE(source::is_ambiguous(text));
  }
}

}  // namespace
}  // namespace bcd::test
