// What the fast reader reads, and what it leaves to yaml-cpp. The ideas of many texts are those of the public YAML test
// suite.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "bcd/source/yaml_readers.hpp"
#include "source/same_document.hpp"

namespace bcd::test {
namespace {

using source::File;
using source::Node;

// Returns a value on one line: texts in '…', or in "…" if they are not plain; ~ for a null; {key=value} and [item].
std::string on_one_line(Node const& node) {
  std::string out;
  switch (node.type) {
    case Node::Type::null:
      return node.plain ? "~" + node.value : "~";
    case Node::Type::scalar:
      return (node.plain ? "'" : "\"") + node.value + (node.plain ? "'" : "\"");
    case Node::Type::list:
      for (Node const& item : node.items) out += (out.empty() ? "" : " ") + on_one_line(item);
      return "[" + out + "]";
    case Node::Type::map:
      for (source::Entry const& entry : node.entries)
        out += (out.empty() ? "" : " ") + entry.key + "=" + on_one_line(entry.value);
      return "{" + out + "}";
  }
  return out;
}

TEST_CASE("the fast reader reads what records are made of, as yaml-cpp does", "[source][yaml]") {
  std::vector<std::pair<std::string, std::string>> const cases{
      // maps and lists
      {"a: 1\nb: 2\n", "{a='1' b='2'}"},
      {"- a\n- b\n", "['a' 'b']"},
      {"a:\n  b: 1\n  c:\n     d: 2\ne: 3\n", "{a={b='1' c={d='2'}} e='3'}"},
      {"a:\n  - 1\n  - 2\nb: 3\n", "{a=['1' '2'] b='3'}"},
      {"a:\n- 1\n- 2\nb: 3\n", "{a=['1' '2'] b='3'}"},
      {"- a: 1\n  b: 2\n- c: 3\n", "[{a='1' b='2'} {c='3'}]"},
      {"- a:\n  - 1\n  b: 2\n", "[{a=['1'] b='2'}]"},
      {"- - 1\n  - 2\n- - 3\n", "[['1' '2'] ['3']]"},
      {"-\n  a: 1\n-\n  - 2\n", "[{a='1'} ['2']]"},
      {"-   a: 1\n    b: 2\n", "[{a='1' b='2'}]"},
      {"a:\n      b: 1\n", "{a={b='1'}}"},
      // values that are not written
      {"a:\nb: ~\nc: null\nd:\n", "{a=~ b=~~ c=~null d=~}"},
      {"-\n- ~\n-\n", "[~ ~~ ~]"},
      {"- # note\n- a:\n-", "[~ {a=~} ~]"},
      // comments and empty lines
      {"# first\n\na: 1 # one\n   # two\n\nb: 2\n# last", "{a='1' b='2'}"},
      {"a: # note\n  - 1\n   # odd place\n  - 2\n", "{a=['1' '2']}"},
      {"a: x#y # z\n", "{a='x#y'}"},
      {"---\na: 1\n", "{a='1'}"},
      {"--- # note\n- 1\n", "['1']"},
      {"a: 1", "{a='1'}"},
      // plain texts
      {"a: b:c\n", "{a='b:c'}"},
      {"a:b: c\n", "{a:b='c'}"},
      {"a b  : c d  \n", "{a b='c d'}"},
      {"a: -1\nb: ?x\nc: :y\n-d: z\n", "{a='-1' b='?x' c=':y' -d='z'}"},
      {"a: x, y [z] {w}\nb: it's \"so\"\nc: a & b * c! | > % @ `\n",
       "{a='x, y [z] {w}' b='it's \"so\"' c='a & b * c! | > % @ `'}"},
      {"a: x\n  y\n  z\nb: 1\n", "{a='x y z' b='1'}"},
      {"a: x\n\n\n  y\n\nb: 1\n", "{a='x\n\ny' b='1'}"},
      {"a: x   \n     y   # note\nb: 1\n", "{a='x y' b='1'}"},
      {"a:\n  x\n  - y\nb: 1\n", "{a='x - y' b='1'}"},
      {"- x\n  \"y\"\n  # note\n- z\n", "['x \"y\"' 'z']"},
      {"a: Nguyễn Văn A\ntên: “b”\n", "{a='Nguyễn Văn A' tên='“b”'}"},
      {"a: null x\nb: 'null'\n", "{a='null x' b=\"null\"}"},
      // texts in quotes
      {"a: \"x\"\nb: 'y'\n\"c\": ''\n'd' : \"\"\n", "{a=\"x\" b=\"y\" c=\"\" d=\"\"}"},
      {"a: 'it''s'\nb: ''''\n", "{a=\"it's\" b=\"'\"}"},
      {"a: \"\\\"q\\\" \\\\ \\/ \\n\\t.\"\n", "{a=\"\"q\" \\ / \n\t.\"}"},
      {"a: \" # no: - comment \" # one\n", "{a=\" # no: - comment \"}"},
      {"a:\n  \"x\"\nb:\n  'y' # note\n", "{a=\"x\" b=\"y\"}"},
      {"- \"a\": 1\n  'b': 2\n- \"c\"\n", "[{a='1' b='2'} \"c\"]"},
      // brackets
      {"a: []\nb: {}\nc: [ ]\nd: { }\n", "{a=[] b={} c=[] d={}}"},
      {"a: [1, x y, \"z\", 'w', ~]\n", "{a=['1' 'x y' \"z\" \"w\" ~~]}"},
      {"a: {x: 1, \"y\": [2, {z: 3}] , 'w' : v }\n", "{a={x='1' y=['2' {z='3'}] w='v'}}"},
      {"a: [x:y, -1, a#b, it's]\n", "{a=['x:y' '-1' 'a#b' 'it's']}"},
      {"- [1, 2, ]\n- {a: b, } # note\n", "[['1' '2'] {a='b'}]"},
      {"a:\n  [1]\nb:\n  {c: d}\n", "{a=['1'] b={c='d'}}"},
      // block texts
      {"a: |\n  x\n   y\n\n  z\nb: 1\n", "{a=\"x\n y\n\nz\n\" b='1'}"},
      {"a: |-\n  x\n\nb: |+\n  y\n\nc: |\n  z\n\n\n", "{a=\"x\" b=\"y\n\n\" c=\"z\n\"}"},
      {"a: >\n  x\n  y\n\n  z\n   w\n  v\n", "{a=\"x y\nz\n w\nv\n\"}"},
      {"a: >-  # note\n  x\n  # no comment\n# one\nb: 1\n", "{a=\"x # no comment\" b='1'}"},
      {"a: |2\n    x\n  y\nb: |1-\n  z\n", "{a=\"  x\ny\n\" b=\" z\"}"},
      {"- |\n x\n- >+2\n    y\n", "[\"x\n\" \"  y\n\"]"},
      {"a: |\nb: >\n\n\nc: 1\n", "{a=\"\" b=\"\" c='1'}"},
      {"a: |\n  x", "{a=\"x\"}"},
      {"a: |\n  - b: c\n  [,,]\n  \"\n", "{a=\"- b: c\n[,,]\n\"\n\"}"},
  };
  for (auto const& [text, expected] : cases) {
    INFO(text);
    File const file{"a.yaml", text};
    auto const fast = source::parse_yaml_fast(file);
    REQUIRE(fast);
    CHECK(on_one_line(fast->root) == expected);
    CHECK(dump(*fast) == dump(source::parse_yaml_by_reference(file)));
  }
}

TEST_CASE("the fast reader leaves doubts and faults to yaml-cpp", "[source][yaml]") {
  for (std::string const text :
       {// other line ends, tabs, marks
        "a: 1\r\n", "a:\t1\n", "a: 1 \t\n", "a: 1\n\t\n",
        "\xEF\xBB\xBF"
        "a: 1\n",
        // documents
        "", "\n# note\n", "x\n", "\"x\"\n", "[1]\n", "{a: 1}\n", "|\n x\n", " a: 1\n", "--- a: 1\n", "---x: 1\n",
        "a: 1\n---\nb: 2\n", "a: 1\n...\n", "%YAML 1.2\n---\na: 1\n", "...\na: 1\n",
        // what bcd does not accept
        "a: &x 1\n", "a: *x\n", "a: !t 1\n", "&x a: 1\n", "<<: 1\n", "? a\n: 1\n", "? a\n", "a: 1\na: 2\n", "[a]: 1\n",
        "{a: 1}: 2\n", "a: {b: 1, b: 2}\n",
        // indentation
        "a: 1\n b: 2\n", "a:\n  b: 1\n c: 2\n", "a:\n    b: 1\n  c: 2\n", "- a\n b: 1\n", "a:\n  - 1\n  b: 2\n",
        "a:\n  - 1\n - 2\n", "- a: 1\n - b\n", "a: 1\n- b\n", "a: \"x\"\n  b: 1\n", "a: |\n  x\n b: 1\n",
        "a: x\n  # note\n  y\n",
        // keys
        "a\n", "a: 1\nb\n", "a: 1\nb\nc: 2\n", ": 1\n", "a: b: c\n", "a: x\n  y: z\n", "a:\n  x\n  y: z\n", "\"a\":1\n",
        "~: 1\n", "null: 1\n", "a:\nnull x: 1\n", "a: - b\n", "a: ? b\n",
        // beginnings and ends of values
        "a: ,x\n", "a: ]\n", "a: }\n", "a: %x\n", "a: @x\n", "a: `x`\n", "a: \"x\" y\n", "a: \"x\"# c\n", "a: 'x'y\n",
        "a: [x] y\n", "a: [x]# c\n", "a: {x: 1}]\n",
        // quotes
        "a: \"x\n", "a: 'x\n", "a: \"x\n  y\"\n", "a: 'x\n  y'\n", "a: \"\\q\"\n", "a: \"\\'\"\n", "a: \"\\x41\"\n",
        "a: \"\\u00e0\"\n", "a: \"\\_\"\n", "a: \"x\\\n  y\"\n",
        // brackets
        "a: [1\n", "a: [1,\n  2]\n", "a: [1}\n", "a: [,]\n", "a: [1,,2]\n", "a: [-]\n", "a: [- 1]\n", "a: [?x]\n",
        "a: [x?]\n", "a: [b: c]\n", "a: {b}\n", "a: {b: }\n", "a: {b:1}\n", "a: {b:, c: 1}\n", "a: {\"b\":1}\n",
        "a: {b: c: d}\n", "a: [x # note\n  ]\n", "a: [\"x\"y]\n", "a: [x\"y\", [z]w]\n", "a: {: 1}\n", "a: [*x]\n",
        "a: [!x y]\n",
        // block texts
        "a: |# c\n  x\n", "a: |0\n  x\n", "a: |10\n  x\n", "a: |+-\n  x\n", "a: | x\n", "a: |\n    x\n  y\n"}) {
    INFO(text);
    CHECK_FALSE(source::parse_yaml_fast({"a.yaml", text}));
  }
}

TEST_CASE("the fast reader reads no deeper than a person would write, and no longer keys", "[source][yaml]") {
  auto const nested = [](int depth) {
    return "a: " + std::string(std::size_t(depth), '[') + std::string(std::size_t(depth), ']') + "\n";
  };
  auto const dashes = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "- ";
    return text + "a\n";
  };
  auto const key = [](std::size_t size) { return std::string(size, 'a') + ": 1\n"; };
  for (std::string const& text : {nested(63), dashes(64), key(1000)}) {
    File const file{"a.yaml", text};
    auto const fast = source::parse_yaml_fast(file);
    REQUIRE(fast);
    CHECK(dump(*fast) == dump(source::parse_yaml_by_reference(file)));
  }
  for (std::string const& text : {nested(64), dashes(65), key(1001)}) CHECK_FALSE(source::parse_yaml_fast({"a", text}));
}

}  // namespace
}  // namespace bcd::test
