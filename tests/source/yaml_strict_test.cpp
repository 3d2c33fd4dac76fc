// What YAML 1.2 forbids and yaml-cpp accepts.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/source/yaml_readers.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

// Returns each fault of syntax: "1:7 [#] a space is missing before the '#' of a comment".
Strings strict_faults(std::string const& bytes) {
  source::File const file{"a.yaml", bytes};
  Strings all;
  for (source::Fault const& fault : source::parse_yaml(file).faults) {
    if (fault.kind != source::FaultKind::syntax) continue;
    auto const place = file.position(fault.span.begin);
    all.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " [" +
                  std::string{file.text(fault.span)} + "] " + std::string{fault.what.in(Lang::en)});
  }
  return all;
}

TEST_CASE("a comment needs a space before its sign", "[source][yaml]") {
  std::string const what = " [#] a space is missing before the '#' of a comment";
  CHECK(strict_faults("a: \"v\"# c\n") == Strings{"1:7" + what});
  CHECK(strict_faults("a: 'v'#\n") == Strings{"1:7" + what});
  CHECK(strict_faults("a: [x]# c\nb: {}#\n") == Strings{"1:7" + what});  // the first of a kind
  CHECK(strict_faults("a: [x,# c\n  y]\n") == Strings{"1:7" + what});
  CHECK(strict_faults("a: |# c\n  x\n") == Strings{"1:5" + what});
  CHECK(strict_faults("a: >-# c\n  x\n") == Strings{"1:6" + what});
  CHECK(strict_faults("a: \"v\" # c\nb: [x] # c\nc: | # c\n  x # y\n#d: \"e\"#\n") == Strings{});
  CHECK(strict_faults("a: \"v#w\"\nb: 'v# w'\nc: v#w\nd: [v#w]\ne: |\n  \"v\"# w\n") == Strings{});
  CHECK(strict_faults("a:\t\"v\"\t# c\n") == Strings{});
}

TEST_CASE("a comma needs a value before it", "[source][yaml]") {
  std::string const what = " [,] a comma too many: there is no value before it";
  CHECK(strict_faults("a: [x,,y]\n") == Strings{"1:7" + what});
  CHECK(strict_faults("a: [,x]\n") == Strings{"1:5" + what});
  CHECK(strict_faults("a: [x, # c\n  , y]\n") == Strings{"2:3" + what});
  CHECK(strict_faults("a: {x: 1,, y: 2}\n") == Strings{"1:10" + what});
  CHECK(strict_faults("a: {, x: 1}\n") == Strings{"1:5" + what});
  CHECK(strict_faults("a: [[x,,y], {z: [,]}]\n") == Strings{"1:8" + what});
  CHECK(strict_faults("a: [x, y,]\nb: {x: , y: 1, }\nc: [\"\", '', ~, null, [], {}]\nd: {x, y}\n") == Strings{});
  CHECK(strict_faults("a: x,,y\nb: \"[,,]\"\n# [,,]\n") == Strings{});
}

TEST_CASE("a dash alone is no value inside brackets", "[source][yaml]") {
  std::string const what = " [-] a '-' alone inside brackets; if it is a value, put it in quotes";
  CHECK(strict_faults("a: [-]\n") == Strings{"1:5" + what});
  CHECK(strict_faults("a: [x, -, y]\n") == Strings{"1:8" + what});
  CHECK(strict_faults("a: {x: [y, {z: -}]}\n") == Strings{"1:16" + what});
  CHECK(strict_faults("a: [\"-\", -1, --, x-]\nb:\n  -\nc: {-: 1}\nd: {-:\n 1}\n") == Strings{});
}

TEST_CASE("an apostrophe is not escaped in double quotes", "[source][yaml]") {
  std::string const what = " [\\'] \\' is not known in double quotes; remove the backslash";
  CHECK(strict_faults("a: \"x \\' y\"\n") == Strings{"1:7" + what});
  CHECK(strict_faults("\"x\\'\": [y]\n") == Strings{"1:3" + what});
  CHECK(strict_faults("a: \"x \\\\' y\"\nb: 'x \\'' y'\nc: x\\'y\n") == Strings{});
}

TEST_CASE("a line within quotes or brackets is indented", "[source][yaml]") {
  std::string const what = "] a line that continues quotes or brackets must be indented by spaces";
  CHECK(strict_faults("a: \"x\ny\"\n") == Strings{"2:1 [y" + what});
  CHECK(strict_faults("a: 'x\n\n\ty'\n") == Strings{"3:2 [y" + what});
  CHECK(strict_faults("a: [x,\ny]\n") == Strings{"2:1 [y" + what});
  CHECK(strict_faults("a: {\n  x: 1\n}\n") == Strings{"3:1 [}" + what});
  CHECK(strict_faults("- [x\n# c\n,y]\n") == Strings{"3:1 [," + what});
  CHECK(strict_faults("a: [x\ny, z]\n") == Strings{"2:1 [y" + what});
  CHECK(strict_faults("a: [x, # c\n# d\n\n  y\n ]\nb: \"x\n\n  y\"\n") == Strings{});
  CHECK(strict_faults("-\n |\n [x\n- y\n") == Strings{});                 // not brackets but a text
  CHECK(strict_faults("{a: [\n1,\n2\n],\nb: \"x\ny\"}\n") == Strings{});  // in brackets as a whole
}

TEST_CASE("a word on the last line is not a key", "[source][yaml]") {
  std::string const what = "] a ':' and a space are missing after the key";
  CHECK(strict_faults("a: 1\nnote\n") == Strings{"2:1 [note" + what});
  CHECK(strict_faults("a: 1\nnumber:12") == Strings{"2:1 [number:12" + what});
  CHECK(strict_faults("- a: 1\n  b c\n") == Strings{"2:3 [b c" + what});
  CHECK(strict_faults("a: 1\nb:\n") == Strings{});
  CHECK(strict_faults("a: 1\nb :  # note\n") == Strings{});
}

TEST_CASE("what is forbidden is refused whichever reader is asked", "[source][yaml]") {
  for (std::string const text :
       {"a: \"v\"# c\n", "a: [x,,y]\n", "a: [-]\n", "a: \"\\'\"\n", "a: 'x\ny'\n", "a: 1\nb\n"}) {
    INFO(text);
    CHECK_FALSE(source::parse_yaml_fast({"a.yaml", text}));
    CHECK_FALSE(source::parse_yaml({"a.yaml", text}).whole);
    CHECK_FALSE(source::parse_yaml_by_reference({"a.yaml", text}).whole);
  }
}

}  // namespace
}  // namespace bcd::test
