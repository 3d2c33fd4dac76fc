// Rules that no built-in regulation gives a clause to: without its clause, each of them says nothing. The tests in
// clauses_test.cpp do the same for the clauses of the built-in regulations.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/rule/rule.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace {

constexpr std::string_view rules[]{"vote-not-carried",        "vote-tie-unsettled",    "vote-not-secret",
                                   "vote-unrecorded",         "guest-uninvited",       "notice-incomplete",
                                   "minutes-sent-late",       "minutes-unsigned",      "conclusion-sent-late",
                                   "consultation-incomplete", "consultation-overlong", "consultation-unreported"};

bool is_clause(std::string_view line) {
  return line.starts_with("  - {article:") ||
         (line.starts_with("  - {") && !line.starts_with("  - {id:") && !line.starts_with("  - {use:"));
}

// Returns the lines without its clauses, and how many there were.
std::string without_clauses(std::string const& text, int& removed) {
  std::string kept;
  for (std::string const& line : lines_of(text)) {
    if (is_clause(line)) {
      ++removed;
      continue;
    }
    kept += line == "house_rules:" ? "house_rules: []\n"
            : line == "clauses:"   ? "clauses:\n  - {article: \"1\", not_checked: {reason: không có}}\n"
                                   : line + "\n";
  }
  return kept;
}

TEST_CASE("a rule on votes, guests, papers or consultations says nothing without its clause", "[clauses]") {
  for (std::string_view const rule : rules) {
    INFO(rule);
    REQUIRE(rule::find(rule));
    auto const& cases = golden_cases(std::string{rule});
    auto const bad = std::ranges::find(cases, "explained-bad", &GoldenCase::name);
    REQUIRE(bad != cases.end());
    Folder folder;
    lay_out(*bad, folder.path());
    REQUIRE(mentions(run_golden(*bad, folder).out, rule));
    int removed = 0;
    for (std::string const file : {"bcd.yaml", "quy-che.yaml"})
      if (std::filesystem::path const path = std::filesystem::path{folder.path()} / file; std::filesystem::exists(path))
        folder.write(file, without_clauses(read_text(path), removed));
    CHECK(removed > 0);
    Outcome const after = run_golden(*bad, folder);
    CHECK_FALSE(mentions(after.out, rule));
    CHECK(after.out.find("1 đơn vị") != std::string::npos);  // the unit was judged
  }
}

}  // namespace
}  // namespace bcd::test
