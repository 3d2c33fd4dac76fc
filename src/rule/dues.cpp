#include "bcd/rule/dues.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/rule/judge.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/text/collate.hpp"
#include "due_list.hpp"

namespace bcd::rule {
namespace {

// The more a line needs someone, the nearer the front.
int urgency(Due const& due) {
  switch (due.state) {
    case DueState::missing: return 0;
    case DueState::late: return 1;
    case DueState::unclear: return 2;
    case DueState::unknown: return 3;
    case DueState::done_late: return 4;
    case DueState::soon: return 5;
    case DueState::upcoming: return 6;
    case DueState::done: return 7;
  }
  return 7;
}

void cite_too(Due& due, std::vector<Citation> const& others) {
  for (Citation const& one : others)
    if (std::ranges::find(due.citations, one) == due.citations.end()) due.citations.push_back(one);
}

// One thing owed is one line: where two clauses ask for it, the one that is worse off stands, and both are cited where they
// agree on the day.
std::vector<Due> merged(std::vector<Due> dues) {
  std::map<std::string, std::size_t> places;
  std::vector<Due> kept;
  auto const rank = [](Due const& due) { return std::tuple{urgency(due), !due.limit, due.limit.value_or(Date{})}; };
  for (Due& one : dues) {
    auto const [place, fresh] = places.try_emplace(one.key, kept.size());
    if (fresh) {
      kept.push_back(std::move(one));
      continue;
    }
    Due& same = kept[place->second];
    if (rank(one) < rank(same)) std::swap(one, same);
    if (one.limit == same.limit) cite_too(same, one.citations);
  }
  return kept;
}

}  // namespace

ToldBy told_by(DueKind kind) {
  auto const by = [](RuleInfo const& missing) { return ToldBy{&missing, nullptr}; };
  auto const either = [](RuleInfo const& missing, RuleInfo const& late) { return ToldBy{&missing, &late}; };
  switch (kind) {
    case DueKind::meeting: return either(meeting_missed, meeting_late);
    case DueKind::review: return either(review_missing, review_late);
    case DueKind::programme: return by(programme_missing);
    case DueKind::adoption: return by(programme_not_adopted);
    case DueKind::plan: return by(plan_missing);
    case DueKind::budget: return by(budget_missing);
    case DueKind::report: return either(report_missing, report_late);
    case DueKind::request: return either(request_unanswered, request_late);
    case DueKind::task: return either(task_overdue, task_late);
    case DueKind::consultation: return by(consultation_incomplete);
    case DueKind::inspection: return either(inspection_unreported, inspection_unreported);
    case DueKind::invitation: return either(notice_missing, notice_late);
    case DueKind::materials: return either(materials_late, materials_late);
    case DueKind::meeting_report: return either(meeting_without_report, meeting_without_report);
    case DueKind::minutes: return either(minutes_missing, minutes_late);
    case DueKind::opinion: return by(absence_without_opinion);
    case DueKind::conclusion: return either(conclusion_missing, conclusion_late);
  }
  return {};
}

std::vector<std::string> due_rules() {
  std::vector<std::string> ids{std::string{meeting_out_of_order.info.id}};
  for (std::size_t kind = 0; kind < record::Words<DueKind>::table.size(); ++kind)
    for (RuleInfo const* const rule : {told_by(DueKind(kind)).missing, told_by(DueKind(kind)).late})
      if (rule && std::ranges::find(ids, rule->id) == ids.end()) ids.emplace_back(rule->id);
  return ids;
}

bool DueList::is_waived(Due const& due, Standing const& standing) const {
  ToldBy const rules = told_by(due.kind);
  bool const only_order = due.out_of_order && due.done_on <= due.due;
  RuleInfo const* const rule = only_order ? &meeting_out_of_order.info : due.done ? rules.late : rules.missing;
  Subject const& subject = standing.finding_subject.empty() ? due.subject : standing.finding_subject;
  return rule && waived_finding(findings_, *rule, subject, standing.found_in);
}

void DueList::add(Due due, Standing const& standing) {
  if (due.limit && *due.limit > span_.last) return;
  if (!due.rolled) due.rolled = due.due;
  std::optional<Date> const told = due.done ? due.done_on : std::optional{c.as_of};
  if (due.day() && told) due.days = *told - *due.day();
  bool const over = standing.over || (due.limit && c.as_of > *due.limit);
  if (due.done) due.state = standing.late.value_or(due.limit && due.days > 0) ? DueState::done_late : DueState::done;
  else if (!standing.doubtful.empty()) due.state = DueState::unclear;
  else if (standing.untold) due.state = DueState::unknown;
  else if (over) due.state = standing.begun ? DueState::late : DueState::missing;
  else due.state = !due.limit || *due.limit <= span_.soon ? DueState::soon : DueState::upcoming;
  if (due.state == DueState::unclear)
    for (source::File const* const file : standing.doubtful) due.blocked_by.push_back(file->path());
  if (due.key.empty()) due.key = due.subject.str();
  due.key = std::string{record::word_id(due.kind)} + " " + due.key;
  if (!due.who.empty() && due.name.empty()) due.name = c.unit.name_of(due.who, due.limit.value_or(c.as_of));
  due.waived = (over || due.state == DueState::done_late) && is_waived(due, standing);
  dues_.push_back(std::move(due));
}

std::vector<Due> DueList::take() {
  std::vector<Due> all = merged(std::move(dues_));
  auto const order = [](Due const& due) { return std::tuple{!due.day(), due.day().value_or(Date{}), due.kind, collation_key(due.name), std::string_view{due.who}, std::string_view{due.key}}; };
  std::ranges::sort(all, [&](Due const& a, Due const& b) { return order(a) < order(b); });
  return all;
}

std::vector<Due> dues_of(Case const& c, std::span<LocatedFinding const> findings, DueSpan span) {
  DueList list{c, findings, span};
  add_periodic(list);
  add_asked(list);
  add_of_meetings(list);
  return list.take();
}

}  // namespace bcd::rule
