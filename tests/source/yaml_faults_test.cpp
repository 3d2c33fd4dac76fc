// Strict YAML errors, each with its position.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/finding/finding.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::test {
namespace {

using source::Document;
using source::Fault;
using source::FaultKind;
using source::File;
using source::parse_yaml;
using Strings = std::vector<std::string>;

std::string kind_said(FaultKind kind) {
  static constexpr char const* words[]{"unreadable", "encoding", "not-nfc",       "hygiene",
                                       "syntax",     "feature",  "duplicate-key", "garbled"};
  return words[int(kind)];
}

// "2:1 feature [*x] an alias (*)"; followed by "broken" if the tree must not be used.
Strings faults(std::string const& bytes) {
  File const file{"a.yaml", bytes};
  Document const document = parse_yaml(file);
  Strings all;
  for (Fault const& fault : document.faults) {
    auto const place = file.position(fault.span.begin);
    std::string line = std::to_string(place.line) + ":" + std::to_string(place.column) + " " + kind_said(fault.kind) +
                       " [" + std::string{file.text(fault.span)} + "] ";
    all.push_back(line + (fault.kind == FaultKind::duplicate_key
                              ? fault.detail
                              : fill(fault.what, Lang::en, {{"character", fault.detail}})));
  }
  if (!document.whole) all.push_back("broken");
  return all;
}

TEST_CASE("a key given twice is found at the second, and the first stands", "[source]") {
  CHECK(faults("tên: 1\nb: 2\ntên: 3\n") == (Strings{"3:1 duplicate-key [tên] tên", "broken"}));
  CHECK(faults("a:\n  - {x: 1, \"x\": 2}\n") == (Strings{"2:12 duplicate-key [\"x\"] x", "broken"}));
  CHECK(faults("a: 1\na: 2\na: 3\n") == (Strings{"2:1 duplicate-key [a] a", "3:1 duplicate-key [a] a", "broken"}));
  File const file{"a.yaml", "a: 1\na: 2\n"};
  Document const document = parse_yaml(file);
  REQUIRE(document.root.entries.size() == 1);
  CHECK(document.root.entries[0].value.value == "1");
  CHECK(faults("a: {x: 1}\nb: {x: 1}\n") == Strings{});
}

TEST_CASE("anchors and aliases are refused where they stand", "[source]") {
  CHECK(faults("a: &x 1\nb: *x\n") ==
        (Strings{"1:4 feature [&x] an anchor (&)", "2:4 feature [*x] an alias (*)", "broken"}));
  CHECK(faults("a: &x [1]\n") == (Strings{"1:4 feature [&x] an anchor (&)", "broken"}));
  CHECK(faults("a: &x {b: 1}\n") == (Strings{"1:4 feature [&x] an anchor (&)", "broken"}));
}

TEST_CASE("tags are refused where they stand", "[source]") {
  CHECK(faults("a: !!str 1\n") == (Strings{"1:4 feature [!!str] a tag (!)", "broken"}));
  CHECK(faults("a: !quan trọng\n") == (Strings{"1:4 feature [!quan] a tag (!)", "broken"}));
  CHECK(faults("a: !x [1]\n") == (Strings{"1:4 feature [!x] a tag (!)", "broken"}));
  CHECK(faults("a: !x {b: 1}\n") == (Strings{"1:4 feature [!x] a tag (!)", "broken"}));
}

TEST_CASE("a merge key, a key that is a list, a directive are refused", "[source]") {
  CHECK(faults("a: 1\n<<: {b: 2}\n") == (Strings{"2:1 feature [<<] a merge key (<<)", "broken"}));
  CHECK(faults("a: 1\n\"<<\": 2\n") == Strings{});
  CHECK(faults("? [x]\n: 1\n") == (Strings{"1:3 feature [[x] a list or map as a key", "broken"}));
  CHECK(faults("%YAML 1.2\n---\na: 1\n") == (Strings{"1:1 feature [%YAML] a directive (%)", "broken"}));
}

TEST_CASE("a sign that belongs inside brackets is one fault where a value should begin", "[source]") {
  // yaml-cpp goes on for ever from there.
  CHECK(
      faults(",a: 1\n") ==
      (Strings{"1:1 syntax [,] a value cannot begin with this character; if it is text, put it in quotes", "broken"}));
  for (std::string const text : {"]a: 1\n", "}\n", "a: 1\n,\n", "a: ,\n", "- ,\n"}) {
    INFO(text);
    CHECK(faults(text).size() == 2);
  }
}

TEST_CASE("one document a file: a leading --- is fine, a second one is refused", "[source]") {
  CHECK(faults("---\na: 1\n") == Strings{});
  CHECK(faults("a: 1\n...\n") == Strings{});
  CHECK(faults("a: 1\n---\nb: 2\n") ==
        (Strings{"2:1 feature [---] a second YAML document (---) in one file", "broken"}));
}

TEST_CASE("bytes that are not UTF-8 are found at the first of them, and nothing else is said", "[source]") {
  std::string const what = "the file is not UTF-8 (an invalid byte here); it may have been saved in an old encoding";
  CHECK(faults("tên: Nguy\xE5n  \nb: [\n") == (Strings{"1:10 encoding [\xE5] " + what, "broken"}));
  CHECK(faults("a: b\x01\n") == (Strings{"1:5 encoding [\x01] an invisible control character (U+0001)", "broken"}));
  CHECK(faults("a: b\u0085c: d\n") ==
        (Strings{"1:5 encoding [\u0085] U+0085 (NEL), a line end of other systems: replace it with Enter", "broken"}));
}

TEST_CASE("UTF-16 is known by its mark, or by its zeros", "[source]") {
  using namespace std::string_literals;
  std::string const what = "] the file was saved as UTF-16 (Notepad's \"Unicode\" or \"UTF-16 LE\"), not UTF-8";
  CHECK(faults("\xFF\xFE"
               "a\0:\0 \0b\0\n\0"s) == (Strings{"1:1 encoding [\xFF" + what, "broken"}));
  CHECK(faults("\xFE\xFF\0a\0:\0 \0b\0\n"s) == (Strings{"1:1 encoding [\xFE" + what, "broken"}));
  CHECK(faults("a\0:\0 \0b\0\n\0"s) == (Strings{"1:1 encoding [a" + what, "broken"}));
  CHECK(faults("abcdef: \0\n"s) ==
        (Strings{"1:9 encoding ["s + '\0' + "] an invisible control character (U+0000)", "broken"}));
}

TEST_CASE("a character that nobody sees is told where it first stands", "[source]") {
  std::string const none = ", which only looks like a space";
  CHECK(faults("a: b\u00a0c\u00a0d\ne: f\u202fg\u2007h\u3000i\n") ==
        (Strings{"1:5 hygiene [\u00a0] a no-break space (U+00A0)" + none,
                 "2:5 hygiene [\u202f] an unusual space (U+202F)" + none,
                 "2:7 hygiene [\u2007] an unusual space (U+2007)" + none,
                 "2:9 hygiene [\u3000] an unusual space (U+3000)" + none}));
  CHECK(faults("a: b\u200bc\u2060\n\ufeffd: e\n") ==
        (Strings{"1:5 hygiene [\u200b] an invisible character (zero width space, U+200B)",
                 "1:7 hygiene [\u2060] an invisible character (word joiner, U+2060)",
                 "2:1 hygiene [\ufeff] a byte order mark (U+FEFF) in the middle of the file, which is invisible"}));
  CHECK(faults("a: b\u2028c\u2029d\n") ==
        (Strings{"1:5 hygiene [\u2028] a line separator (U+2028), which only looks like a line end",
                 "1:7 hygiene [\u2029] a line separator (U+2029), which only looks like a line end"}));
  CHECK(faults("a: b\rc\r\n") == (Strings{"1:7 hygiene [\r] Windows line ends (CRLF)",
                                          "1:5 hygiene [\r] a CR (U+000D) without LF, which is not a line end"}));
}

TEST_CASE("where such a character keeps the file from being read, that is what is told", "[source]") {
  std::string const space = "] a no-break space (U+00A0), which only looks like a space";
  CHECK(faults("a:\u00a0b\nc: d\n") == (Strings{"1:3 syntax [\u00a0" + space, "broken"}));
  CHECK(faults("a:\n\u00a0\u00a0- {b: c, d: e}\n") == (Strings{"2:1 syntax [\u00a0" + space, "broken"}));
  CHECK(faults("a:\u00a0b\n") == (Strings{"1:3 syntax [\u00a0" + space, "broken"}));  // one text
  CHECK(faults("a: b\u2028c: d\n") ==
        (Strings{"1:5 syntax [\u2028] a line separator (U+2028), which only looks like a line end", "broken"}));
  CHECK(faults("a: b\rc: d\r") ==
        (Strings{"1:11 hygiene [] no line end at the end of the file",
                 "1:5 syntax [\r] a CR (U+000D) without LF, which is not a line end", "broken"}));
  CHECK(faults("a: b\n\t\nc: d\n") ==
        (Strings{"2:1 syntax [\t] a line that looks empty contains a tab (U+0009), which YAML rejects", "broken"}));
  // Something else keeps it from being read too.
  CHECK(faults("a: b\u00a0\nc: [\n") ==
        (Strings{"1:5 hygiene [\u00a0" + space, "2:4 syntax [[] a ']' is missing", "broken"}));
}

TEST_CASE("spaces at the end of a line are told where they first stand, and first in a text", "[source]") {
  std::string const alone = "] spaces at the end of a line", of_text = alone + " of a text";
  CHECK(faults("a: |\n  b  \n  c  \nd: e \nf: g  \n") ==
        (Strings{"2:4 hygiene [  " + of_text, "4:5 hygiene [ " + alone}));
  CHECK(faults("a: \"b  \n  c\"\n") == (Strings{"1:6 hygiene [  " + of_text}));
  CHECK(faults("a: b  \n  c \n") == (Strings{"1:5 hygiene [  " + alone}));
}

TEST_CASE("a text in a TCVN3 font is told as a whole, a sign after a number or between blanks is not one", "[source]") {
  CHECK(faults("name: NguyÔn V¨n A\n") ==
        (Strings{"1:7 garbled [NguyÔn V¨n A] text typed in a TCVN3 font (an old encoding), not Unicode"}));
  CHECK(faults("a: nh©n d©n\n") ==
        (Strings{"1:4 garbled [nh©n d©n] text typed in a TCVN3 font (an old encoding), not Unicode"}));
  CHECK(faults("a: 120 m² đất, 38°C, © 2026, «xã Mẫu», Ban · Chỉ đạo\n") == Strings{});
}

TEST_CASE("what is only untidy is told without breaking the tree", "[source]") {
  CHECK(faults("a: Vi\u00EA\u0323t\n") == (Strings{"1:6 not-nfc [\u00EA\u0323] "}));
  CHECK(faults("\xEF\xBB\xBF"
               "a: 1\n") == (Strings{"1:1 hygiene [\xEF\xBB\xBF] a byte order mark at the start"}));
  CHECK(faults("a: 1\r\nb: 2\r\n") == (Strings{"1:5 hygiene [\r] Windows line ends (CRLF)"}));
  CHECK(faults("a: 1\nb: 2 \t\n") == (Strings{"2:5 hygiene [ \t] spaces at the end of a line"}));
  CHECK(faults("a: 1\nb: 2") == (Strings{"2:5 hygiene [] no line end at the end of the file"}));
  CHECK(faults("a: 1\n\nb: \"x y\"\n# ghi chú\n") == Strings{});
}

TEST_CASE("a fault of syntax stands where a person would look", "[source]") {
  CHECK(faults("a: b: c\n") ==
        (Strings{"1:5 syntax [:] a ':' is not allowed here; if it belongs to the text, put the text in quotes",
                 "broken"}));
  CHECK(
      faults("a: @x\n") ==
      (Strings{"1:4 syntax [@] a value cannot begin with this character; if it is text, put it in quotes", "broken"}));
  CHECK(
      faults("a: `x`\n") ==
      (Strings{"1:4 syntax [`] a value cannot begin with this character; if it is text, put it in quotes", "broken"}));
  CHECK(faults("a: *x\n") ==
        (Strings{"1:4 syntax [*] an alias (*) has no anchor; if it is text, put it in quotes", "broken"}));
  CHECK(faults("a: \"x\\q\"\n") == (Strings{"1:6 syntax [\\] unknown escape after '\\' in double quotes", "broken"}));
}

TEST_CASE("an indentation that does not line up is found on its own line", "[source]") {
  CHECK(faults("a: 1\n b: 2\n") ==
        (Strings{"2:3 syntax [:] a ':' is not allowed here; if it belongs to the text, put the text in quotes",
                 "broken"}));
  CHECK(faults("a:\n  b: 1\n c: 2\n") ==
        (Strings{"3:2 syntax [c] this line is not aligned with those above, or a ':' is missing", "broken"}));
  CHECK(faults("a:\n  b: 1\n\tc: 2\n") ==
        (Strings{"3:1 syntax [\t] indentation by a tab; YAML accepts only spaces", "broken"}));
}

TEST_CASE("a tab before the first key of a map is called a tab", "[source]") {
  CHECK(faults("a:\n\tb: 1\n") ==
        (Strings{"2:1 syntax [\t] indentation by a tab; YAML accepts only spaces", "broken"}));
}

TEST_CASE("a bracket left open is found at the next key, or where the file ends", "[source]") {
  CHECK(faults("a: 1\nb: [x, y\nc: 2\nd: 3\n") == (Strings{"3:2 syntax [:] a ']' is missing", "broken"}));
  CHECK(faults("a: 1\nb: {x: y\nc: 2\nd: 3\n") == (Strings{"3:2 syntax [:] a '}' is missing", "broken"}));
  CHECK(faults("a: [1, 2\n") == (Strings{"1:8 syntax [2] a ']' is missing", "broken"}));
}

TEST_CASE("a quote left open is found where it opens, and does not swallow the rest of the file", "[source]") {
  CHECK(faults("a: 1\nb: \"x\nc: 2\nd: 3\n") == (Strings{"2:4 syntax [\"x] the closing quote is missing", "broken"}));
  CHECK(faults("a: 1\nb: 'x\nc: 2\nd: 3\n") == (Strings{"2:4 syntax ['x] the closing quote is missing", "broken"}));
  CHECK(faults("a: \"x\\\"\n") == (Strings{"1:4 syntax [\"x\\\"] the closing quote is missing", "broken"}));
}

TEST_CASE("nesting without end is a fault, not a crash", "[source]") {
  for (std::string open : {"[", "{a: ", "- ", "? "}) {
    INFO(open);
    std::string bytes;
    for (int i = 0; i < 100'000; ++i) bytes += open;
    Strings const all = faults(bytes + "\n");
    REQUIRE_FALSE(all.empty());
    CHECK(all.back() == "broken");
  }
}

TEST_CASE("nesting as deep as a person could write is read", "[source]") {
  std::string bytes;
  for (int i = 0; i < 60; ++i) bytes += "[";
  CHECK(faults("a: " + bytes + std::string(60, ']') + "\n") == Strings{});
}

}  // namespace
}  // namespace bcd::test
