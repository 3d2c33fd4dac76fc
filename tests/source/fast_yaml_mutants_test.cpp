// Both readers build the same document of any damaged record, or the fast one leaves it to yaml-cpp.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/source/yaml_readers.hpp"
#include "program.hpp"
#include "schema/random.hpp"
#include "source/same_document.hpp"

namespace bcd::test {
namespace {

constexpr int mutant_count = 6000;

// Damages a text as typing, pasting and merging do.
class Damager {
 public:
  explicit Damager(std::uint64_t seed) : random_{seed} {}

  void damage(std::string& text) {
    for (int times = random_.between(1, 3); times > 0 && !text.empty(); --times)
      random_.one_in(3) ? damage_line(text) : damage_letters(text);
  }

 private:
  void damage_letters(std::string& text) {
    static constexpr std::string_view pieces[]{
        ":",   ": ", "-",     "- ",  "? ",   "#",   " #",     "\n",    "\n  ", "\n\n",     " ",
        "   ", "\"", "'",     "''",  "[",    "]",   "{",      "}",     ",",    ", ",       "|",
        ">",   "|-", ">+\n ", "&a ", "*a",   "!t ", "%",      "@",     "~",    "<<",       "\\",
        "\t",  "\r", "---",   "...", "null", "\\n", "\u00a0", ": |\n", "null", "\n# x\n ", "x: y\n  "};
    std::size_t const at = random_.below(text.size()), size = random_.one_in(4) ? 1 + random_.below(6) : 1;
    switch (random_.below(4)) {
      case 0:
        text.erase(at, size);
        break;
      case 1:
        text.insert(at, text.substr(at, size));
        break;
      case 2:
        text.insert(at, random_.pick(pieces));
        break;
      default:
        text.replace(at, size, random_.pick(pieces));
        break;
    }
  }
  void damage_line(std::string& text) {
    std::size_t const begin = text.rfind('\n', random_.below(text.size())) + 1;
    std::size_t const end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    std::string const line = text.substr(begin, end - begin);
    switch (random_.below(5)) {
      case 0:
        text.erase(begin, end - begin);
        break;
      case 1:
        text.insert(begin, line);
        break;
      case 2:
        text.insert(begin, std::string(1 + random_.below(4), ' '));
        break;
      case 3:
        text.erase(begin, std::min(1 + random_.below(3), line.find_first_not_of(' ')));
        break;
      default:
        text.insert(random_.below(text.size()), line);
        break;
    }
  }

  Random random_;
};

TEST_CASE("of thousands of damaged records both readers build one document, or yaml-cpp reads alone",
          "[source][yaml]") {
  std::vector<std::string> records;
  for (auto const& path : files_below(source_dir() / "examples"))
    if (path.extension() == ".yaml") records.push_back(read_text(path));
  // Records have few block texts and long texts.
  records.push_back(
      "a: |\n  x\n\n   y\n  z\nb: >-\n  x\n  y\n\n\n   z\n  w\nc:\n  - |2\n     x\n    y\n  - >+\n    z\n\n");
  records.push_back("a: x\n  y\n\n  z # note\nb:\n  x\n  y\nc:\n- x\n  y\n-\n  z\n- - a: b\n    c:\n  - d\n");
  REQUIRE(records.size() > 200);
  Damager damager{20261201};
  int fast_count = 0;
  for (int i = 0; i < mutant_count; ++i) {
    // Each third is one of the two above.
    std::string text =
        i % 3 == 0 ? records[records.size() - 1 - std::size_t(i / 3 % 2)] : records[std::size_t(i) % records.size()];
    damager.damage(text);
    source::File const file{"a.yaml", text};
    auto const fast = source::parse_yaml_fast(file);
    if (!fast) continue;
    ++fast_count;
    std::string const one = dump(*fast), other = dump(source::parse_yaml_by_reference(file));
    if (one == other) continue;
    INFO(i << "\n" << text << "\nfast:\n" << one << "\nyaml-cpp:\n" << other);
    FAIL("the readers differ");
  }
  CHECK(fast_count > mutant_count / 4);
}

}  // namespace
}  // namespace bcd::test
