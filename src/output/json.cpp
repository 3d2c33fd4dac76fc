#include "bcd/output/json.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "bcd/output/fingerprint.hpp"

namespace bcd::output {
namespace {

using Json = nlohmann::ordered_json;

Json both(std::string vi, std::string en) { return {{"vi", std::move(vi)}, {"en", std::move(en)}}; }

Json finding_json(LocatedFinding const& finding) {
  Json articles = Json::array();
  Json regulation = nullptr;  // of a house rule, or where no clause is behind the finding
  Json readings = Json::array();
  for (Citation const& citation : finding.citations) {
    if (std::string const reading = citation.reading.in(Lang::vi); !reading.empty())
      readings.push_back(both(reading, citation.reading.in(Lang::en)));
    if (citation.regulation.empty()) continue;
    articles.push_back(citation.article);
    regulation = citation.regulation;
  }
  return {{"rule", finding.rule->id},
          {"severity", severity_id(finding.severity)},
          {"unit", finding.unit},
          {"path", finding.path},
          {"line", finding.begin.line},
          {"column", finding.begin.column},
          {"end_line", finding.end.line},
          {"end_column", finding.end.column},
          {"subject", finding.subject.str()},
          {"message", both(finding.message(Lang::vi), finding.message(Lang::en))},
          {"articles", std::move(articles)},
          {"regulation", std::move(regulation)},
          {"readings", std::move(readings)},
          {"fix", both(finding.fix(Lang::vi), finding.fix(Lang::en))},
          {"waived", finding.waived}};
}

}  // namespace

std::string findings_json(std::span<rule::Verdict const> verdicts, Date as_of, bool baseline, std::optional<int> units_known) {
  Summary const summary = summarize(verdicts, units_known);
  std::optional<Identities> identities;
  if (baseline) identities.emplace(verdicts);
  Json findings = Json::array();
  for (LocatedFinding const* finding : in_order(verdicts)) {
    findings.push_back(finding_json(*finding));
    if (!identities) continue;
    findings.back()["fingerprint"] = identities->of(*finding).fingerprint;
    findings.back()["known"] = finding->known;
  }
  Json all{{"version", 1},
                 {"as_of", as_of.str()},
                 {"summary",
                  {{"units", summary.units},
                   {"records", summary.records},
                   {"errors", summary.errors},
                   {"warnings", summary.warnings},
                   {"notes", summary.notes},
                   {"waived", summary.waived}}},
                 {"findings", std::move(findings)}};
  if (baseline) all["summary"]["known"] = summary.known;
  if (units_known) all["summary"]["units_known"] = *units_known;
  // A broken file's bytes may be in a message: they must not stop the output.
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bcd::output
