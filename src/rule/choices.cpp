#include "choices.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "bcd/record/file_rules.hpp"

namespace bcd::rule {
namespace {

// Returns the chosen severity. Null for "off".
std::optional<Severity> severity_of(record::CheckAs as) {
  switch (as) {
    case record::CheckAs::off:
      return std::nullopt;
    case record::CheckAs::note:
      return Severity::note;
    case record::CheckAs::warning:
      return Severity::warning;
    case record::CheckAs::error:
      break;
  }
  return Severity::error;
}

// True if the unit may lower the severity of the finding. False if it cites an article of a regulation, or if it is an
// error without any citation (an error in the records themselves).
bool may_lighten(Finding const& finding) {
  bool const article =
      std::ranges::any_of(finding.citations, [](Citation const& one) { return !one.regulation.empty(); });
  return !article && (finding.severity != Severity::error || !finding.citations.empty());
}

// Returns why no finding of the rule can be made lighter in the unit. Null if one can: the rule is about good practice,
// or it rests on a clause that is a house rule of the unit.
std::optional<Text> why_not_lighter(unit::Unit const& unit, RuleInfo const& info) {
  auto const rule = std::ranges::find_if(checks(), [&](Rule const* one) { return &one->info == &info; });
  if (rule == checks().end() || !(*rule)->rests_on) {
    if (info.severity != Severity::error) return std::nullopt;
    return Text{"mức đặt được cho '{rule}': lỗi của chính hồ sơ luôn là lỗi",
                "a severity for '{rule}': a fault of the record itself stays an error"};
  }
  for (auto const& clause : *unit.unit().house_rules)
    if ((*rule)->rests_on(*clause)) return std::nullopt;
  return Text{"mức đặt được cho '{rule}': quy tắc này dựa trên điều của quy chế, chỉ được nâng mức",
              "a severity for '{rule}': the rule rests on an article and may only be made heavier"};
}

}  // namespace

void weigh(unit::Unit const& unit, Findings& findings) {
  std::set<std::string_view> met;
  for (auto const& choice : *unit.unit().checks) {
    if (!met.insert(*choice->rule).second) continue;
    auto const weight = severity_of(*choice->as);
    auto const chosen = [&](Finding const& one) { return one.rule->id == *choice->rule; };
    if (!weight) std::erase_if(findings, [&](Finding const& one) { return chosen(one) && may_lighten(one); });
    else
      for (Finding& one : findings)
        if (chosen(one) && (*weight > one.severity || may_lighten(one))) one.severity = *weight;
  }
}

void check_choices(unit::Unit const& unit, Findings& out) {
  source::File const& file = *unit.config.file;
  std::set<std::string_view> met;
  for (auto const& choice : *unit.unit().checks) {
    std::string const& id = *choice->rule;
    auto const add = [&](source::Span span, std::string_view value, Text expected) {
      record::add(out, record::bad_value, file, span, Subject::written(id),
                  {{"value", value}, {"expected", Arg{expected, {{"rule", id}}}}, {"hint", ""}});
    };
    if (!met.insert(id).second) {
      add(choice->rule.span, id,
          {"quy tắc chưa nêu ở trên; mỗi quy tắc chỉ ghi một mức",
           "a rule that is not named above; give each rule one severity"});
      continue;
    }
    RuleInfo const* const info = find(id);
    if (!info) continue;  // unknown-reference
    auto const weight = severity_of(*choice->as);
    if (weight && *weight >= info->severity) continue;
    if (auto const why = why_not_lighter(unit, *info)) add(choice->as.span, file.text(choice->as.span), *why);
  }
}

}  // namespace bcd::rule
