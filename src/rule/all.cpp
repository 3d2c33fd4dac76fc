#include <algorithm>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {

std::vector<Rule const*> const& checks() {
  static std::vector<Rule const*> const list = [] {
    std::vector<Rule const*> made;
    for (Family const family :
         {reference_rules(),    order_rules(),        fact_rules(),        office_rules(),         set_rules(),
          number_rules(),       organisation_rules(), composition_rules(), schedule_rules(),       planned_rules(),
          notice_rules(),       attendance_rules(),   absence_rules(),     quorum_rules(),         convening_rules(),
          minutes_rules(),      conclusion_rules(),   vote_rules(),        between_rules(),        consultation_rules(),
          task_rules(),         task_state_rules(),   report_rules(),      report_content_rules(), request_rules(),
          permission_rules(),   authority_rules(),    delegation_rules(),  yearly_rules(),         proposal_rules(),
          office_limit_rules(), calendar_rules(),     secrecy_rules(),     history_rules(),        slip_rules()})
      made.insert(made.end(), family.begin(), family.end());
    return made;
  }();
  return list;
}

std::vector<RuleInfo const*> const& all() {
  static std::vector<RuleInfo const*> const list = [] {
    auto const files = record::file_rules();
    std::vector<RuleInfo const*> made{files.begin(), files.end()};
    for (Rule const* rule : checks()) made.push_back(&rule->info);
    made.push_back(&waiver_without_authority);
    made.push_back(&waiver_unused);
    made.push_back(&too_many_findings);
    return made;
  }();
  return list;
}

RuleInfo const* find(std::string_view id) {
  auto const found = std::ranges::find(all(), id, [](RuleInfo const* rule) { return rule->id; });
  return found == all().end() ? nullptr : *found;
}

bool contains(Family family, RuleInfo const& rule) {
  return std::ranges::any_of(family, [&](Rule const* one) { return &one->info == &rule; });
}

std::vector<std::string_view> all_ids() {
  std::vector<std::string_view> ids;
  for (RuleInfo const* rule : all()) ids.push_back(rule->id);
  return ids;
}

Finding& add(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args) {
  record::add(out, rule.info, file, span, std::move(subject), std::move(args));
  return out.back();
}

}  // namespace bcd::rule
