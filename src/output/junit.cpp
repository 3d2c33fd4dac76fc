#include <fmt/core.h>

#include <map>

#include "bcd/output/formats.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/text/markup.hpp"
#include "parts.hpp"

namespace bcd::output {
namespace {

std::string named(std::string_view name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, escape_markup(value, true));
}

// The findings in one file.
struct Case {
  std::vector<LocatedFinding const*> failing, told;
};

std::string told_text(LocatedFinding const& finding, Lang lang) {
  if (finding.open()) return finding_text(finding, lang, false);
  std::string const why = finding.waived
                              ? fmt::format("{}: {}", Text{"được miễn", "waived"}.in(lang), finding.waived_because)
                              : std::string{Text{"đã biết", "known"}.in(lang)};
  return fmt::format("{}   = {}\n", finding_text(finding, lang, false), why);
}

std::string case_escape_markup(std::string const& name, std::string const& suite, Case const& one, Lang lang) {
  std::string text = "    <testcase" + named("name", name) + named("classname", suite);
  if (one.failing.empty() && one.told.empty()) return text + "/>\n";
  text += ">\n";
  if (!one.failing.empty()) {  // one element for all, because many readers show only the first
    LocatedFinding const& first = *one.failing.front();
    std::string message = first.message(lang), all;
    if (one.failing.size() > 1) message += fmt::format(" (+{})", one.failing.size() - 1);
    for (LocatedFinding const* finding : one.failing) all += finding_text(*finding, lang, false);
    text += fmt::format("      <failure{}{}>{}</failure>\n", named("type", first.rule->id), named("message", message),
                        escape_markup(all, false));
  }
  if (!one.told.empty()) {
    std::string all;
    for (LocatedFinding const* finding : one.told) all += told_text(*finding, lang);
    text += fmt::format("      <system-out>{}</system-out>\n", escape_markup(all, false));
  }
  return text + "    </testcase>\n";
}

struct Suite {
  std::string text;
  std::size_t tests = 0, failures = 0, errors = 0;
};

Suite suite_of(rule::Verdict const& verdict, Checked const& checked) {
  std::map<std::string, Case> cases;
  for (std::string const& file : verdict.files) cases[repository_path(checked, file)];
  for (LocatedFinding const& finding : verdict.findings) {
    Case& one = cases[repository_path(checked, finding.path)];
    (checked.fails(finding) ? one.failing : one.told).push_back(&finding);
  }
  std::string const name = verdict.unit.empty() ? verdict.folder : verdict.unit;
  Suite suite;
  for (auto const& [path, one] : cases) {
    ++suite.tests;
    if (!one.failing.empty()) ++suite.failures;
    suite.text += case_escape_markup(path, name, one, checked.lang);
  }
  if (!verdict.judged) {
    ++suite.tests;
    ++suite.errors;
    suite.text += fmt::format("    <testcase{}{}>\n      <error{}/>\n    </testcase>\n", named("name", verdict.folder),
                              named("classname", name), named("message", not_judged(verdict, checked.lang)));
  }
  suite.text = fmt::format("  <testsuite{} tests=\"{}\" failures=\"{}\" errors=\"{}\">\n{}  </testsuite>\n",
                           named("name", name), suite.tests, suite.failures, suite.errors, suite.text);
  return suite;
}

}  // namespace

std::string junit(Checked const& checked) {
  Suite all;
  for (rule::Verdict const& verdict : checked.verdicts) {
    Suite const one = suite_of(verdict, checked);
    all.text += one.text;
    all.tests += one.tests;
    all.failures += one.failures;
    all.errors += one.errors;
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"bcd\" tests=\"{}\" failures=\"{}\" "
      "errors=\"{}\">\n{}</testsuites>\n",
      all.tests, all.failures, all.errors, all.text);
}

}  // namespace bcd::output
