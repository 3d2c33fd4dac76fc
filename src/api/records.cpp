// The units of a folder, and their judgement.
#include "bcd/workspace/judge_units.hpp"
#include "guarded.hpp"

namespace bcd::api {
namespace {

Severity severity_of(bcd::Severity severity) {
  switch (severity) {
    case bcd::Severity::error:
      return Severity::error;
    case bcd::Severity::warning:
      return Severity::warning;
    case bcd::Severity::note:
      return Severity::note;
  }
  return Severity::error;
}

Finding finding_of(LocatedFinding const& located, Lang lang) {
  Finding finding;
  finding.rule = located.rule->id;
  finding.severity = severity_of(located.severity);
  finding.unit = located.unit;
  finding.path = located.path;
  finding.line = located.begin.line;
  finding.column = located.begin.column;
  finding.end_line = located.end.line;
  finding.end_column = located.end.column;
  finding.message = located.message(lang);
  for (Citation const& one : located.citations)
    finding.articles.push_back({one.regulation.empty() ? "" : one.article, one.regulation, cite(one, lang)});
  finding.fix = located.fix(lang);
  finding.waived = located.waived;
  finding.waived_because = located.waived_because;
  return finding;
}

}  // namespace

Result<Records> Records::open(std::string folder, Language language) noexcept {
  Lang const lang = lang_of(language);
  return guarded<Records>(lang, [&]() -> Result<Records> {
    workspace::Place const place{folder};
    auto units = workspace::units_at(place, workspace::on_disk(place), {});
    if (!units) return refused(units.refusal(), lang);
    return Records{folder, language, std::move(*units)};
  });
}

Result<std::vector<Verdict>> Records::judge(std::chrono::year_month_day as_of) const noexcept {
  Lang const lang = lang_of(language_);
  return guarded<std::vector<Verdict>>(lang, [&]() -> Result<std::vector<Verdict>> {
    auto const day = day_of(as_of);
    if (!day) return refused(day.refusal(), lang);
    workspace::Place const place{folder_};
    auto const judged = workspace::judge_all(workspace::on_disk(place), units_, {}, *day, {});
    if (!judged) return refused(judged.refusal(), lang);
    std::vector<Verdict> verdicts;
    for (rule::Verdict const& one : *judged) {
      Verdict& verdict = verdicts.emplace_back();
      verdict.unit = one.unit;
      verdict.folder = one.folder;
      verdict.judged = one.judged;
      verdict.records = one.records;
      for (LocatedFinding const& finding : one.findings) verdict.findings.push_back(finding_of(finding, lang));
    }
    return verdicts;
  });
}

std::string_view version() noexcept { return BCD_VERSION; }

}  // namespace bcd::api
