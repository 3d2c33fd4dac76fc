#include "bcd/rule/dues.hpp"

#include <algorithm>

#include "bcd/rule/judge.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

using ledger::Due;
using ledger::DueKind;

// The rules that report an obligation as not done in time and as done late; null if there is none.
struct ToldBy {
  RuleInfo const *missing, *late;
};

ToldBy told_by(DueKind kind) {
  auto const by = [](RuleInfo const& missing) { return ToldBy{&missing, nullptr}; };
  auto const either = [](RuleInfo const& missing, RuleInfo const& late) { return ToldBy{&missing, &late}; };
  switch (kind) {
    case DueKind::meeting:
      return either(meeting_missed, meeting_late);
    case DueKind::review:
      return either(review_missing, review_late);
    case DueKind::programme:
      return by(programme_missing);
    case DueKind::adoption:
      return either(programme_not_adopted, programme_late);
    case DueKind::plan:
      return either(plan_missing, plan_late);
    case DueKind::budget:
      return either(budget_missing, budget_late);
    case DueKind::report:
      return either(report_missing, report_late);
    case DueKind::request:
      return either(request_unanswered, request_late);
    case DueKind::task:
      return either(task_overdue, task_late);
    case DueKind::consultation:
      return by(consultation_incomplete);
    case DueKind::inspection:
      return either(inspection_unreported, inspection_unreported);
    case DueKind::invitation:
      return either(notice_missing, notice_late);
    case DueKind::materials:
      return either(materials_late, materials_late);
    case DueKind::meeting_report:
      return either(meeting_without_report, meeting_without_report);
    case DueKind::minutes:
      return either(minutes_missing, minutes_late);
    case DueKind::minutes_sending:
      return either(minutes_sent_late, minutes_sent_late);
    case DueKind::conclusion_sending:
      return either(conclusion_sent_late, conclusion_sent_late);
    case DueKind::opinion:
      return by(absence_without_opinion);
    case DueKind::conclusion:
      return either(conclusion_missing, conclusion_late);
    case DueKind::inspections:
      return by(inspections_too_few);
    case DueKind::proposal:
      return either(proposal_late, proposal_late);
    case DueKind::term:
      return by(seat_past_term);
  }
  return {};
}

bool is_waived(Due const& due, std::span<LocatedFinding const> findings) {
  ToldBy const rules = told_by(due.kind);
  bool const only_order = due.out_of_order && due.done_on <= due.due;
  RuleInfo const* const rule = only_order ? &meeting_out_of_order.info : due.done ? rules.late : rules.missing;
  return rule && waived_finding(findings, *rule, due.told_as, due.told_in);
}

}  // namespace

RuleInfo const* late_rule_of(RuleInfo const& missing) {
  for (std::size_t kind = 0; kind < record::Words<DueKind>::table.size(); ++kind)
    if (ToldBy const rules = told_by(DueKind(kind)); rules.missing == &missing && rules.late != &missing)
      return rules.late;
  return nullptr;
}

std::vector<std::string> due_rules() {
  std::vector<std::string> ids{std::string{meeting_out_of_order.info.id}};
  for (std::size_t kind = 0; kind < record::Words<DueKind>::table.size(); ++kind)
    for (RuleInfo const* const rule : {told_by(DueKind(kind)).missing, told_by(DueKind(kind)).late})
      if (rule && std::ranges::find(ids, rule->id) == ids.end()) ids.emplace_back(rule->id);
  return ids;
}

std::vector<Due> dues_of(CheckContext const& c, std::span<LocatedFinding const> findings, ledger::DueSpan span) {
  std::vector<Due> dues = ledger::dues_of(c, span);
  for (Due& due : dues) due.waived = (due.past || due.state == ledger::DueState::done_late) && is_waived(due, findings);
  return dues;
}

}  // namespace bcd::rule
