// Every golden case (golden.hpp) says what it should. BCD_BLESS=1 rewrites expected, expected.err and exit; read the
// diff before you keep it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

void bless(fs::path const& path, std::string const& text) {
  if (text.empty()) fs::remove(path);
  else std::ofstream{path, std::ios::binary} << text;
}

TEST_CASE("each golden case says what it should", "[cases]") {
  bool const blessing = std::getenv("BCD_BLESS") != nullptr;
  // Catch comes here anew for each section: the folders are listed once.
  static std::vector<fs::path> const all = golden_cases();
  REQUIRE(!all.empty());
  for (fs::path const& one : all) {
    std::string const name = one.lexically_relative(source_dir() / "tests/cases").string();
    DYNAMIC_SECTION(name) {
      Folder folder;
      lay_out(one, folder);
      Outcome const got = run_golden(one, folder);
      if (blessing) {
        bless(one / "expected", got.out);
        bless(one / "expected.err", got.err);
        bless(one / "exit", got.exit == 0 ? "" : std::to_string(got.exit) + "\n");
      }
      std::string const exit = trimmed(read_text(one / "exit"));
      CHECK(got.out == read_text(one / "expected"));
      CHECK(got.err == read_text(one / "expected.err"));
      CHECK(std::to_string(got.exit) == (exit.empty() ? "0" : exit));
    }
  }
}

}  // namespace
}  // namespace bcd::test
