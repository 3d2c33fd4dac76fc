// Plays every golden case (golden_case.hpp). `-c RULE` plays those of a rule, `-c RULE -c CASE` one of them. With
// BCD_BLESS=1 exit code and output are written into the cases; read the diff before you keep it.
#include <catch2/catch.hpp>

#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

void play(GoldenCase const& one) {
  Folder const folder;
  lay_out(one, folder.path());
  Outcome const got = run_golden(one, folder);
  if (blessing()) write_outcome(one, got.exit, got.out, got.err);
  GoldenCase const wanted = blessing() ? read_case(source_dir() / "tests", one.path) : one;
  CHECK(got.out == wanted.expected);
  CHECK(got.err == wanted.expected_err);
  CHECK(got.exit == wanted.exit);
}

TEST_CASE("each golden case says what it should", "[cases]") {
  // Catch runs this function once for each section: the names are listed once.
  static std::vector<std::string> const rules = case_rules(source_dir() / "tests");
  for (std::string const& rule : rules) DYNAMIC_SECTION(rule) {
      for (GoldenCase const& one : golden_cases(rule)) DYNAMIC_SECTION(one.name) {
          play(one);
        }
    }
}

}  // namespace
}  // namespace bcd::test
