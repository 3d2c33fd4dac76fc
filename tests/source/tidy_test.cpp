// What makes a file's bytes tidy, and which lines a text of several lines takes.
#include <catch2/catch.hpp>

#include "bcd/source/scalar_lines.hpp"
#include "bcd/source/tidy.hpp"

namespace bcd::test {
namespace {

using namespace source;

std::string tidied(std::string const& text) {
  File const file{"a.yaml", text};
  return edited(file, all_of(tidying(file, parse_yaml(file))));
}
// A letter a line: b, its beginning is inside a text; e, its end is; x, both; '.', neither.
std::string lines(std::string const& text) {
  File const file{"a.yaml", text};
  std::string marks;
  for (LineOfText const& line : scalar_lines(file, parse_yaml(file))) marks += line.begins ? line.ends ? 'x' : 'b' : line.ends ? 'e' : '.';
  return marks;
}

TEST_CASE("edits are made at once, in any order, each in the place it had", "[source]") {
  File const file{"a.yaml", "abcdef"};
  CHECK(edited(file, {{{4, 5}, "E"}, {{0, 1}, ""}, {{2, 2}, "--"}, {{6, 6}, "!"}}) == "b--cdEf!");
  CHECK(edited(file.bytes(), {1, 4}, {{{2, 3}, "C"}}) == "bCd");
  CHECK(edited(file, {}) == "abcdef");
}

TEST_CASE("tidying leaves what is tidy", "[source]") {
  for (std::string const text : {"", "a: 1\n", "a: |\n  x  \n\n  y\n", "a: \"x  \n\n  y\"\n", "a: |+\n  x\n\n\n"}) CHECK(tidied(text) == text);
}

TEST_CASE("tidying mends each fault of bytes", "[source]") {
  CHECK(tidied("\xEF\xBB\xBF" "a: 1\n") == "a: 1\n");
  CHECK(tidied("a: 1\r\nb: 2\r\n") == "a: 1\nb: 2\n");
  CHECK(tidied("a: 1 \t\n  \nb: 2 # c  \n") == "a: 1\n\nb: 2 # c\n");
  CHECK(tidied("a: 1") == "a: 1\n");
  CHECK(tidied("a: e\u0301 e\u0302\u0301\n") == "a: é ế\n");
  CHECK(tidied("a: 1 \r\nb: 2 ") == "a: 1\nb: 2\n");
}

TEST_CASE("a CR that no line end goes with is not what anyone can mend", "[source]") { 
  for (std::string const text : {"a: \"x\ry\"\n", "a: x\r \ny: 1\n", "a: x\r\r\n"}) CHECK(tidied(text) == text);
}

TEST_CASE("a text in block form of which the file cuts the end off is said to have none", "[source]") {
  CHECK(tidied("a:\n  - b: |\n      x") == "a:\n  - b: |-\n      x\n");
  CHECK(tidied("a: |\n  x\nb: y") == "a: |\n  x\nb: y\n");
}

TEST_CASE("the lines of texts over several lines are known", "[source]") {
  CHECK(lines("a: 1\nb: 2\n") == "...");
  CHECK(lines("a: |\n  x\n\n  y\nb: 1\n") == ".xxx..");
  CHECK(lines("a: |\n  x\n\n\nb: 1\n") == ".x....");
  CHECK(lines("a: |+\n  x\n\n\nb: 1\n") == ".xxx..");
  CHECK(lines("a: |\n  x\n    \nb: 1\n") == ".xx..");  // two blanks more than the indentation
  CHECK(lines("a: |\n  x\n  \nb: 1\n") == ".x...");
  CHECK(lines("a: |\nb: 1\n") == "...");
  CHECK(lines("a: 1\nb:x\n  y\n\n\n  - z\n") == ".exxxb.");
  CHECK(lines("a: \"x\n  y\"\nb: 1\n") == "eb..");
  CHECK(lines("a: x\n  y\n\n  z\nb: 1\n") == ".bbb..");
  CHECK(lines("a:\n  - |\n    x\n  - y\n") == "..x..");
  CHECK(lines("- a: |\n    x\n  # c\n  b: 1\n") == ".x...");
  CHECK(lines("\xEF\xBB\xBF" "a: |\n  x\nb: 1\n") == ".x..");
}

}  // namespace
}  // namespace bcd::test
