// The two examples of each rule in `bcd explain` are golden cases: tests/cases/RULE/explained-bad.case holds `bad` and
// the rule fires, explained-good.case holds `good` and the rule is silent.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "bcd/record/file_rules.hpp"
#include "bcd/rule/rule.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace {

// Rules whose examples no case can hold, with the reason.
std::map<std::string_view, std::string_view> const without_cases{
    {"file-unreadable", "the example is a link that leaves the unit"},
    {"too-many-findings", "needs more than two hundred findings in one file"}};

// Returns the lines without leading blanks. Remarks are left out: they say what holds elsewhere in the unit.
std::vector<std::string> lines_of_example(std::string_view text) {
  std::vector<std::string> lines;
  for (std::string const& line : lines_of(text)) {
    std::string const rest = line.substr(std::min(line.find_first_not_of(' '), line.size()));
    if (!rest.starts_with('#')) lines.push_back(rest);
  }
  return lines;
}

// Returns true if the lines occur in the text in this order, perhaps with others between them.
bool holds(std::string_view text, std::vector<std::string> const& example) {
  std::size_t met = 0;
  for (std::string const& line : lines_of_example(text))
    if (met < example.size() && line == example[met]) ++met;
  return met == example.size();
}

// Returns true if one file of the case holds the example. The paths of the files count as a file: some rules judge
// them.
bool holds(GoldenCase const& one, std::string_view example) {
  std::vector<std::string> const lines = lines_of_example(example);
  std::string paths;
  for (auto const& [path, text] : unit_files(source_dir() / "tests", one)) {
    if (holds(text, lines)) return true;
    paths += path + "\n";
  }
  return holds(paths, lines);
}

GoldenCase const* case_of(RuleInfo const& rule, std::string_view name) {
  auto const& cases = golden_cases(std::string{rule.id});
  auto const found = std::ranges::find(cases, name, &GoldenCase::name);
  return found == cases.end() ? nullptr : &*found;
}

// The command of the case, but with the rule and those about files, to see that every record loads.
GoldenCase with_file_rules(GoldenCase one) {
  std::string rules = one.rule;
  for (RuleInfo const* rule : record::file_rules()) rules += "," + std::string{rule->id};
  auto const option = std::ranges::find(one.command, "--rule");
  if (option != one.command.end()) one.command.erase(option, option + 2);
  one.command.insert(one.command.end(), {"--rule", rules});
  return one;
}

TEST_CASE("the wrong example of every rule is a case in which it fires", "[house]") {
  for (RuleInfo const* rule : rule::all()) {
    if (without_cases.contains(rule->id)) continue;
    INFO(rule->id << ":\n" << rule->bad);
    GoldenCase const* const bad = case_of(*rule, "explained-bad");
    REQUIRE(bad);
    CHECK(holds(*bad, rule->bad));
    CHECK(mentions(bad->expected, rule->id));
  }
}

TEST_CASE("the right example of every rule is a case in which every record loads and it is silent", "[house]") {
  for (RuleInfo const* rule : rule::all()) {
    if (without_cases.contains(rule->id)) continue;
    INFO(rule->id << ":\n" << rule->good);
    GoldenCase const* const good = case_of(*rule, "explained-good");
    REQUIRE(good);
    CHECK(holds(*good, rule->good));
    CHECK_FALSE(mentions(good->expected, rule->id));
    Folder const folder;
    lay_out(*good, folder.path());
    Outcome const seen = run_golden(with_file_rules(*good), folder);
    INFO(seen.out);
    CHECK(std::ranges::count(seen.out, '\n') == 1);  // the summary
    CHECK(seen.exit == 0);
  }
}

TEST_CASE("only rules whose examples no case can hold are without such cases", "[house]") {
  for (auto const& [id, reason] : without_cases) {
    INFO(id);
    RuleInfo const* const rule = rule::find(id);
    REQUIRE(rule);
    CHECK_FALSE(case_of(*rule, "explained-bad"));
    CHECK_FALSE(case_of(*rule, "explained-good"));
  }
}

TEST_CASE("an example is found in a file by its lines, in order and at any depth", "[house]") {
  auto const lines = lines_of_example("a: 1\n# a remark\n  b: 2\n");
  CHECK(holds("x: 0\n  a: 1\nc: 3\nb: 2\n", lines));
  CHECK_FALSE(holds("b: 2\na: 1\n", lines));
  CHECK_FALSE(holds("a: 1\nb: 23\n", lines));
  CHECK_FALSE(holds("a: 1\nb: 2 \n", lines));
}

}  // namespace
}  // namespace bcd::test
