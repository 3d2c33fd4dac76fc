#include "bcd/rule/judge.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/rule/waivers.hpp"
#include "cap.hpp"

namespace bcd::rule {
namespace {

// One fault, one finding: two clauses that find the same rule broken at the same place for the same subject are one,
// with both articles behind it and the graver severity.
void merge(Findings& findings) {
  using FaultKey = std::tuple<RuleInfo const*, source::File const*, std::uint32_t, std::uint32_t, Subject>;
  std::map<FaultKey, std::size_t> places;
  Findings kept;
  for (Finding& one : findings) {
    auto const [place, fresh] =
        places.try_emplace(FaultKey{one.rule, one.file, one.span.begin, one.span.end, one.subject}, kept.size());
    if (fresh) {
      kept.push_back(std::move(one));
      continue;
    }
    Finding& same = kept[place->second];
    same.severity = std::max(same.severity, one.severity);
    for (Citation& citation : one.citations)
      if (std::ranges::find(same.citations, citation) == same.citations.end())
        same.citations.push_back(std::move(citation));
  }
  findings = std::move(kept);
}

// May the unit make the finding lighter? Not if it rests on an article, nor if it is an error of the records
// themselves.
bool may_lighten(Finding const& finding) {
  bool const article =
      std::ranges::any_of(finding.citations, [](Citation const& one) { return !one.regulation.empty(); });
  return !article && (finding.severity != Severity::error || !finding.citations.empty());
}

// Gives findings the weight that the unit's `checks` choose, and takes out those of a rule that is off.
void weigh(unit::Unit const& unit, Findings& findings) {
  for (auto const& choice : *unit.unit().checks) {
    bool const off = *choice->as == record::CheckAs::off;
    auto const chosen = [&](Finding const& one) { return one.rule->id == *choice->rule; };
    if (off) std::erase_if(findings, [&](Finding const& one) { return chosen(one) && may_lighten(one); });
    if (off) continue;
    auto const weight = *choice->as == record::CheckAs::error     ? Severity::error
                        : *choice->as == record::CheckAs::warning ? Severity::warning
                                                                  : Severity::note;
    for (Finding& one : findings)
      if (chosen(one) && (weight > one.severity || may_lighten(one))) one.severity = weight;
  }
}

// A rule that yields has nothing to add where another one finds a fault as grave at the same place; of several that
// yield, the first in the list of rules speaks.
void yield(Findings& findings) {
  using Place = std::pair<source::File const*, std::uint32_t>;
  std::map<Place, std::pair<RuleInfo const*, Severity>> taken;
  for (Finding const& one : findings) {
    if (one.rule->yields) continue;
    auto& at = taken.try_emplace({one.file, one.span.begin}, one.rule, one.severity).first->second;
    at.second = std::max(at.second, one.severity);
  }
  std::erase_if(findings, [&](Finding const& one) {
    if (!one.rule->yields) return false;
    auto const& at = taken.try_emplace({one.file, one.span.begin}, one.rule, one.severity).first->second;
    return at.first != one.rule && at.second >= one.severity;
  });
}

}  // namespace

bool Selection::wants(std::string_view id) const {
  auto const named = [&](std::vector<std::string> const& ids) { return std::ranges::find(ids, id) != ids.end(); };
  return (only.empty() || named(only)) && !named(skip);
}

LocatedFinding const* waived_finding(std::span<LocatedFinding const> findings, RuleInfo const& rule,
                                     Subject const& subject, std::string_view path) {
  auto const found = std::ranges::find_if(findings, [&](LocatedFinding const& one) {
    return one.waived && one.is(rule) && one.subject == subject && (path.empty() || one.path == path);
  });
  return found == findings.end() ? nullptr : &*found;
}

Verdict judge(unit::Unit const& unit, std::string const& folder, Date as_of, Selection const& selection) {
  Verdict verdict{
      unit.config.whole ? *unit.unit().unit : std::string{}, folder, unit.judgeable, int(unit.read.size()), {}};
  Findings findings;
  // Whether a rule that yields speaks is for all rules to say, those that nobody asked about too.
  auto const yields = [&](Rule const* rule) { return rule->info.yields && selection.wants(rule->info.id); };
  bool const all_speak = std::ranges::any_of(checks(), yields);
  for (Finding const& found : unit.findings)
    if (all_speak || selection.wants(found.rule->id)) findings.push_back(found);
  if (unit.judgeable) {
    Case const looked_at{unit, as_of};
    for (Rule const* rule : checks())
      if (all_speak || selection.wants(rule->info.id)) rule->check(looked_at, *rule, findings);
  }
  merge(findings);
  yield(findings);
  std::erase_if(findings, [&](Finding const& one) { return !selection.wants(one.rule->id); });
  if (unit.config.whole) weigh(unit, findings);
  if (unit.config.whole) apply_waivers(unit, as_of, selection, findings);
  cap_findings(findings);
  std::string const prefix = verdict.prefix();
  for (Finding const& finding : findings) verdict.findings.push_back(locate(finding, verdict.unit, prefix));
  std::ranges::sort(verdict.findings, printed_before);
  if (selection.files) {
    for (std::string const& path : unit.read) verdict.files.push_back(prefix + path);
    std::ranges::sort(verdict.files);
  }
  return verdict;
}

}  // namespace bcd::rule
