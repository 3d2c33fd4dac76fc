#include "bcd/source/yaml_text.hpp"

#include <catch2/catch.hpp>

#include "bcd/source/yaml.hpp"

namespace bcd::source {
namespace {

TEST_CASE("a text written as a scalar reads back as itself, alone, in a list and in a map", "[source]") {
  for (std::string const text :
       {"Nguyễn Văn A", "08:00", "14:00", "2026-03-25", "yes",  "no",   "null",     "~",          "",     " ",
        "a: b",         "a:b",   "a #b",  "a#b",        "- a",  "-a",   "1234",     "0912345678", "a, b", "[a]",
        "{a}",          "\"a\"", "it's",  "'a'",        "a\\b", "a\nb", "a\tb",     "a ",         "Ai?",  "thế:",
        "...",          "---",   "&a",    "*a",         "!a",   "|",    ">",        "%a",         "@a",   "`a`",
        "# a",          "?a",    ": a",   "1.5e3",      "<<",   "=",    "a\u2028b", "\u2029"}) {
    CAPTURE(text);
    std::string const scalar = scalar_text(text);
    File const file{"a.yaml", "alone: " + scalar + "\nlist:\n  - " + scalar + "\nflow: [" + scalar +
                                  ", x]\nmap: {key: " + scalar + ", other: x}\n"};
    Document const document = parse_yaml(file);
    REQUIRE(document.whole);
    CHECK(document.faults.empty());
    auto const same = [&](Node const& node) {
      CHECK(node.type == Node::Type::scalar);
      CHECK(node.value == text);
      CHECK(!(node.plain && is_ambiguous(node.value)));
    };
    same(*document.root.find("alone"));
    same(document.root.find("list")->items.at(0));
    same(document.root.find("flow")->items.at(0));
    same(*document.root.find("map")->find("key"));
  }
}

TEST_CASE("a text that needs no quotes gets none", "[source]") {
  CHECK(scalar_text("Phòng Văn hóa - Xã hội (xã Mẫu)") == "Phòng Văn hóa - Xã hội (xã Mẫu)");
  CHECK(scalar_text("92-QĐ/ĐU") == "92-QĐ/ĐU");
}

}  // namespace
}  // namespace bcd::source
