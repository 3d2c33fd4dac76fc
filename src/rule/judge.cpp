#include "bcd/rule/judge.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/record/file_rules.hpp"
#include "bcd/rule/waivers.hpp"
#include "bcd/unit/items.hpp"
#include "cap.hpp"
#include "choices.hpp"

namespace bcd::rule {
namespace {

// Merges findings of the same rule, position and subject under several clauses. The merged finding cites all of them
// and has the highest severity.
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

// Removes a finding of a rule that yields if another rule has a finding of the same or higher severity at the same
// position. Of several rules that yield, the first in the list of rules is kept.
void yield(Findings& findings) {
  using Start = std::pair<source::File const*, std::uint32_t>;
  std::map<Start, std::pair<RuleInfo const*, Severity>> taken;
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
  // If a selected rule yields, all rules must run, because a rule that was not selected may take precedence.
  auto const yields = [&](Rule const* rule) { return rule->info.yields && selection.wants(rule->info.id); };
  bool const all_speak = std::ranges::any_of(checks(), yields);
  for (Finding const& found : unit.findings)
    if (all_speak || selection.wants(found.rule->id)) findings.push_back(found);
  if (unit.judgeable) {
    CheckContext const looked_at{unit, as_of};
    for (Rule const* rule : checks())
      if (all_speak || selection.wants(rule->info.id)) rule->check(looked_at, *rule, findings);
  }
  merge(findings);
  yield(findings);
  std::erase_if(findings, [&](Finding const& one) { return !selection.wants(one.rule->id); });
  if (unit.config.whole) weigh(unit, findings);
  if (unit.judgeable && selection.wants(record::bad_value.id)) check_choices(unit, findings);
  if (unit.config.whole) apply_waivers(unit, as_of, selection, findings);
  cap_findings(findings);
  std::string const prefix = verdict.prefix();
  for (Finding const& finding : findings) verdict.findings.push_back(locate(finding, verdict.unit, prefix));
  std::ranges::sort(verdict.findings, printed_before);
  if (unit.judgeable && selection.names) verdict.names = unit::all_ids(unit);
  if (selection.files) {
    for (std::string const& path : unit.read) verdict.files.push_back(prefix + path);
    std::ranges::sort(verdict.files);
  }
  return verdict;
}

}  // namespace bcd::rule
