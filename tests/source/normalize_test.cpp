// Normalizing the bytes of a file, and finding the lines of multi-line texts.
#include "bcd/source/normalize.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>

#include "bcd/source/scalar_lines.hpp"

namespace bcd::test {
namespace {

using namespace source;

std::string normalized(std::string const& text) {
  File const file{"a.yaml", text};
  return edited(file, all_of(normalization(file, parse_yaml(file))));
}
// One letter per line: b if its beginning is inside a text, e if its end is, x if both, '.' if neither.
std::string lines(std::string const& text) {
  File const file{"a.yaml", text};
  std::string marks;
  for (LineOfText const& line : scalar_lines(file, parse_yaml(file)))
    marks += line.begins ? line.ends ? 'x' : 'b' : line.ends ? 'e' : '.';
  return marks;
}

TEST_CASE("edits are made at once, in any order, each in the place it had", "[source]") {
  File const file{"a.yaml", "abcdef"};
  CHECK(edited(file, {{{4, 5}, "E"}, {{0, 1}, ""}, {{2, 2}, "--"}, {{6, 6}, "!"}}) == "b--cdEf!");
  CHECK(edited(file.bytes(), {1, 4}, {{{2, 3}, "C"}}) == "bCd");
  CHECK(edited(file, {}) == "abcdef");
}

TEST_CASE("normalization leaves what is normal", "[source]") {
  for (std::string const text : {"", "a: 1\n", "a: |\n  x  \n\n  y\n", "a: \"x  \n\n  y\"\n", "a: |+\n  x\n\n\n"})
    CHECK(normalized(text) == text);
}

TEST_CASE("normalization fixes each fault of bytes", "[source]") {
  CHECK(normalized("\xEF\xBB\xBF"
                   "a: 1\n") == "a: 1\n");
  CHECK(normalized("a: 1\r\nb: 2\r\n") == "a: 1\nb: 2\n");
  CHECK(normalized("a: 1 \t\n  \nb: 2 # c  \n") == "a: 1\n\nb: 2 # c\n");
  CHECK(normalized("a: 1") == "a: 1\n");
  CHECK(normalized("a: e\u0301 e\u0302\u0301\n") == "a: é ế\n");
  CHECK(normalized("a: 1 \r\nb: 2 ") == "a: 1\nb: 2\n");
}

TEST_CASE("a CR that no line end goes with is not what anyone can fix", "[source]") {
  for (std::string const text : {"a: \"x\ry\"\n", "a: x\r \ny: 1\n", "a: x\r\r\n"}) CHECK(normalized(text) == text);
}

// Returns the file with every fixable fault fixed.
std::string fixed(std::string const& text) {
  File const file{"a.yaml", text};
  Document const document = parse_yaml(file);
  std::vector<Edit> all;
  for (Fault const& fault : document.faults)
    std::ranges::move(edits_for(fault, file, document), std::back_inserter(all));
  return edited(file, all);
}

TEST_CASE("what looks like a blank becomes one, what cannot be seen goes", "[source]") {
  CHECK(fixed("a: b\u00a0c\u3000d\u202fe\u2007f\n") == "a: b c d e f\n");
  CHECK(fixed("a\u200b: b\u2060cd\n\ufeffe: f # g\u00a0h\n") == "a: bcd\ne: f # g h\n");
  CHECK(fixed("a: b\u00a0\u00a0\nc: d\u00a0 \n") == "a: b\nc: d\n");
  CHECK(fixed("a\u00a0: b\nc: {d: e\u00a0}\nf: |\n  g\u00a0h\n") == "a : b\nc: {d: e }\nf: |\n  g h\n");
}

TEST_CASE("a character that nobody sees stays where the file would look otherwise without it", "[source]") {
  for (std::string const text :
       {"a: b\u2028c\n", "# a\u2028b: c\n", "a: x\ry\n", "a: \u00a0\n", "a:\n\u00a0\u00a0- {b: c}\n", "a: b\u00a0# c\n",
        "a: b\u200b: c\n", "a:\u200b b\n", "a: b\nb\u200b: c\nb: d\n"}) {
    File const file{"a.yaml", text};
    Document const document = parse_yaml(file);
    INFO(text);
    if (document.whole) CHECK(fixed(text) == text);
  }
}

TEST_CASE("what kept a file from being read is put right", "[source]") {
  CHECK(fixed("a:\u00a0b\nc: d\u00a0e\u00a0\n") == "a: b\nc: d e\n");
  CHECK(fixed("a:\n\u00a0\u00a0- {b: c, d: e}\n") == "a:\n  - {b: c, d: e}\n");
  CHECK(fixed("a: b\n\t\nc: |\n  d\n\t \n  e\n") == "a: b\n\nc: |\n  d\n\n  e\n");
  CHECK(fixed("a: b\rc: d\re: f\n") == "a: b\nc: d\ne: f\n");
  CHECK(fixed("a: b\r\r\nc: d\r\r\n") == "a: b\nc: d\n");
  CHECK(fixed("a: b\u2028c: d\n") == "a: b\nc: d\n");
  CHECK(fixed("a:\u00a0b\nc: [\n") == "a:\u00a0b\nc: [\n");
}

TEST_CASE("blanks that belong to a text are nobody's to fix but a person's", "[source]") {
  CHECK(fixed("a: |\n  b  \nc: d  \n") == "a: |\n  b  \nc: d\n");
  CHECK(fixed("a: \"b  \n  c\"\n") == "a: \"b  \n  c\"\n");
}

TEST_CASE("two trees look the same whatever cannot be seen, and where they may differ", "[source]") {
  auto const same = [](std::string const& a, std::string const& b, std::vector<Span> const& but = {}) {
    return looks_the_same(parse_yaml({"a.yaml", a}).root, parse_yaml({"a.yaml", b}).root, but);
  };
  CHECK(same("a: b\u00a0c\n", "a: 'b c'\n"));
  CHECK(same("a: e\u0301\n", "a: \u00e9\n"));
  CHECK_FALSE(same("a: b\n", "a: c\n"));
  CHECK(same("a: b\n", "a: c\n", {{3, 4}}));
  CHECK(same("a: [b]\n", "c: [b]\n", {{0, 1}}));
  CHECK_FALSE(same("a: [b]\n", "c: [d]\n", {{0, 1}}));
  CHECK_FALSE(same("a: b\nc: d\n", "c: d\na: b\n"));
  CHECK_FALSE(same("a: b\n", "a: [b]\n"));
  CHECK(same("a: b\n", "a: [b]\n", {{3, 4}}));
  CHECK_FALSE(same("a: b\n", "a: b\nc: d\n"));
}

TEST_CASE("a text in block form of which the file cuts the end off is said to have none", "[source]") {
  CHECK(normalized("a:\n  - b: |\n      x") == "a:\n  - b: |-\n      x\n");
  CHECK(normalized("a: |\n  x\nb: y") == "a: |\n  x\nb: y\n");
}

TEST_CASE("blanks alone on the last line of a text that keeps its empty lines go, for they say nothing", "[source]") {
  for (std::string const text :
       {"a: |+\n  x\n", "a: |+\n  x\n\n", "a: >+\n  x\n\n", "a: |+\n", "a:\n  - b: |+\n      x\n"}) {
    CHECK(normalized(text + "  ") == text);
    CHECK(normalized(text + " ") == text);
  }
  CHECK(normalized("a: |+\n  x\n   ") ==
        "a: |-\n  x\n   \n");  // one more than the indentation, so it belongs to the text
}

TEST_CASE("the line of each byte is known, and of the end", "[source]") {
  File const file{"a.yaml", "a\n\nbé\n"};
  std::string found;
  for (std::uint32_t at = 0; at <= file.bytes().size(); ++at) {
    CHECK(line_of(file, at) == file.position(at).line);
    found += std::to_string(line_of(file, at));
  }
  CHECK(found == "11233334");
}

TEST_CASE("the lines of texts over several lines are known", "[source]") {
  CHECK(lines("a: 1\nb: 2\n") == "...");
  CHECK(lines("a: |\n  x\n\n  y\nb: 1\n") == ".xxx..");
  CHECK(lines("a: |\n  x\n\n\nb: 1\n") == ".x....");
  CHECK(lines("a: |+\n  x\n\n\nb: 1\n") == ".xxx..");
  CHECK(lines("a: |\n  x\n    \nb: 1\n") == ".xx..");  // two blanks more than the indentation
  CHECK(lines("a: |\n  x\n  \nb: 1\n") == ".x...");
  CHECK(lines("a: |\nb: 1\n") == "...");
  CHECK(lines("a: |\n    b\n  # c\n      \n  # d\nb: 1\n") == ".x.....");
  CHECK(lines("? a\n: |\n b\n") == "..x.");
  CHECK(lines("a:\n  - ? b\n    : |\n     c\n") == "...x.");
  CHECK(lines("-\n >\n x\n- y\n") == "..x..");
  CHECK(lines("- - |\n   x\n  # c\n") == ".x..");
  CHECK(lines("a: 1\nb:x\n  y\n\n\n  - z\n") == ".exxxb.");
  CHECK(lines("a: \"x\n  y\"\nb: 1\n") == "eb..");
  CHECK(lines("a: x\n  y\n\n  z\nb: 1\n") == ".bbb..");
  CHECK(lines("a:\n  - |\n    x\n  - y\n") == "..x..");
  CHECK(lines("- a: |\n    x\n  # c\n  b: 1\n") == ".x...");
  CHECK(lines("\xEF\xBB\xBF"
              "a: |\n  x\nb: 1\n") == ".x..");
}

}  // namespace
}  // namespace bcd::test
