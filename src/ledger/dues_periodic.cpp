// Obligations that recur with the calendar.
#include <algorithm>

#include "bcd/ledger/lookup.hpp"
#include "bcd/ledger/outcome.hpp"
#include "bcd/text/utf8.hpp"
#include "periodic_due.hpp"

namespace bcd::ledger {
namespace {

using Progress = DueList::Progress;

// Returns the path of a meeting of the body that is planned or postponed and satisfies `fits`, or "" if there is none.
std::string path_of_planned(Ledger const& c, std::string_view body, auto const& fits) {
  for (auto const& meeting : c.unit.meetings.all) {
    if (!meeting.whole || meeting->body->id != body || held(meeting, c.as_of) ||
        *meeting->status == record::MeetingStatus::cancelled)
      continue;
    if (fits(meeting)) return meeting.file->path();
  }
  return {};
}

// A meeting that prepares another body's meeting must be held before it, even if its own period is not over yet.
void bound_by_other(Ledger const& c, MeetingDuty const& duty, Record<record::Meeting> const* meeting, Due& due,
                    Progress& progress) {
  record::MeetingClause const& clause = *duty.provision.clause;
  auto const* const other = first_prepared(c, clause, duty.period);
  if (!other) return;
  due.out_of_order = meeting && comes_after(clause, meeting->value, other->value);
  if (due.out_of_order) progress.late = true;
  Date const last = *other->value.date - int(clause.earlier_day && *clause.earlier_day);
  if (last >= duty.rolled) return;
  due.limit = last;
  if (due.done && !due.out_of_order) return;
  due.what = {
      Text{"{what} (trước cuộc họp {body} ngày {day})", "{what} (before the meeting of {body} on {day})"},
      {{"what", due.what}, {"body", body_arg(*duty.in_force, other->value.body->id)}, {"day", *other->value.date}}};
}

// "Họp định kỳ quý I/2026", "Họp chuyên đề ít nhất 2 lần trong năm 2026".
Arg meeting_owed(MeetingDuty const& duty) {
  Text const name = record::meeting_name(duty.kind());
  std::string const vi = utf8::capitalised(name.in(Lang::vi)), en{name.in(Lang::en)};
  if (duty.needed() == 1) return of_period(Arg{vi + " ", utf8::capitalised(en) + " for "}, duty.period);
  return {Text{"{kind} ít nhất {count} lần trong {period}", "At least {count} {kind} in {period}"},
          {{"kind", Arg{vi, en + "s"}}, {"count", duty.needed()}, {"period", duty.period}}};
}

void add_meetings(DueList& list) {
  Ledger const& c = list.c;
  struct Seen {
    MeetingDuty duty;
    MeetingOutcome outcome;
  };
  std::vector<Seen> all;
  // To the end of the year, because a meeting planned by another body may move the last day forward. DueList::add drops
  // entries that are still after the span.
  for (auto& duty : meeting_duties(c.unit, Date{list.last().year(), 12, 31} + 1))
    all.push_back({duty, outcome_of(c.unit, duty, c.as_of)});
  for (Seen const& one : all) {
    auto const& [duty, outcome] = one;
    // If one meeting serves the month and its quarter, it is listed once, for the month.
    regulation::Law const law{*duty.in_force, c.unit.unit()};
    bool const said = std::ranges::any_of(all, [&](Seen const& other) {
      return other.duty.body() == duty.body() && other.duty.period != duty.period && other.duty.kind() == duty.kind() &&
             other.outcome.result == outcome.result && other.outcome.meeting == outcome.meeting &&
             serves(law, *duty.provision.entry, other.duty.period, duty.period);
    });
    if (said) continue;
    Due due = blank(DueKind::meeting, duty.body(), meeting_owed(duty), duty, duty.rolled);
    due.subject = duty.subject();
    due.citations.front().reading = "";
    due.done = outcome.meeting || outcome.consultation;
    Progress progress{.doubtful = broken_meetings(c.unit, duty)};
    if (outcome.meeting) {
      due.done_on = *outcome.meeting->value.date;
      due.path = outcome.meeting->file->path();
      progress.told_as = duty.subject_for(told_period(duty, outcome.meeting->value));
    } else if (outcome.consultation) {
      due.path = outcome.consultation->file->path();
    } else {
      due.path = path_of_planned(c, duty.body(), [&](auto const& meeting) { return is_for(c.unit, meeting, duty); });
      if (due.path.empty() && duty.needed() > 1)
        if (auto const some = meetings_for(c.unit, duty, c.as_of); !some.empty()) due.path = some.back()->file->path();
      progress.begun = !due.path.empty();
    }
    bound_by_other(c, duty, outcome.meeting, due, progress);
    list.add(std::move(due), progress);
  }
}

void add_reviews(DueList& list) {
  Ledger const& c = list.c;
  for (auto const& duty : review_duties(c.unit, list.last() + 1)) {
    std::string const& body = duty.provision.clause->body->id;
    auto const* const review = review_of(c, duty);
    if (!duty.in_force->body(body)) continue;
    Text const before =
        duty.period.every >= Every::year ? Text{"Tổng kết ", "Review of "} : Text{"Sơ kết ", "Review of "};
    Due due = blank(DueKind::review, body, of_period(before, duty.period), duty, duty.rolled);
    due.done = review;
    if (review) due.done_on = *review->value.date;
    due.path = review ? review->file->path() : path_of_planned(c, body, [&](auto const& meeting) {
      return *meeting->kind == record::MeetingKind::review &&
             (meeting->period ? *meeting->period == duty.period : duty.period.contains(*meeting->date));
    });
    auto const limit = review_limit(c, duty);
    bool const late = review && limit && *review->value.date > *limit;
    list.add(due, {.late = late, .begun = !due.path.empty(), .doubtful = broken_meetings(c.unit, body, duty.period)});
  }
}

// True if the text sets a last day. Otherwise no rule reports a late day.
bool is_limited(record::Cadence const& clause) { return clause.by_month || clause.before_year; }

void add_programmes(DueList& list) {
  Ledger const& c = list.c;
  for (auto const& duty : programme_duties(c.unit, list.last() + 1)) {
    auto const* const programme = programme_of(c, duty);
    Due due = blank(DueKind::programme, duty.provision.clause->body->id,
                    of_period({"Chương trình công tác ", "Programme of work for "}, duty.period), duty, duty.due);
    due.done = programme;
    if (programme) due.path = programme->file->path();
    list.add(std::move(due), {.doubtful = broken_of_year(c.unit.programmes, duty.period.year)});
  }
}

void add_adoptions(DueList& list) {
  Ledger const& c = list.c;
  for (auto const& programme : c.unit.programmes.all) {
    if (!programme.whole) continue;
    Date const first{int(*programme->year), 1, 1};
    regulation::Law const law = c.unit.law(std::max(first, *c.unit.unit().since));
    for (auto const& provision : law.all(&record::Clause::programme)) {
      std::string const& body = provision.clause->body->id;
      auto const& adopted = programme->adopted;
      auto const* const meeting = adopted && adopted->meeting ? c.unit.meetings.find(adopted->meeting->id) : nullptr;
      if (is_plan(programme.value, body)) continue;
      auto const on = adopted_on(c.unit, programme.value, c.as_of);
      Date const limit = adoption_limit(programme.value, *provision.clause);
      if (provision.clause->before_year && (limit < *c.unit.unit().since || !c.unit.counts(limit))) continue;
      std::string const year = std::to_string(int(*programme->year));
      Due due{.kind = DueKind::adoption,
              .who = body,
              .name = {},
              .what = {"Thông qua chương trình công tác năm " + year, "Adoption of the programme of work for " + year},
              .citations = {regulation::cite(provision, law.regulation())},
              .due = limit,
              .rolled = {},
              .limit = limit,
              .done_on = {},
              .subject = programme.id,
              .path = programme.file->path(),
              .key = {}};
      due.done = on && !(meeting && meeting->value.body->id != body);
      if (due.done) due.done_on = *on;
      auto const day = adoption_day(c, programme.value);
      Progress progress{.late = is_limited(*provision.clause) && day && *day > limit, .begun = true};
      if (adopted && adopted->meeting && !meeting)
        progress.doubtful = {broken_or(c.unit.meetings, adopted->meeting->id, programme.file)};
      list.add(std::move(due), progress);
    }
  }
}

void add_plans(DueList& list) {
  Ledger const& c = list.c;
  for (auto const& duty : plan_duties(c.unit, list.last() + 1)) {
    Files doubtful = broken_of_year(c.unit.programmes, duty.period.year);
    std::ranges::copy(misspelt_plans(c), std::back_inserter(doubtful));
    for (auto const& holder : c.unit.seats(duty.provision.clause->members_of->id, duty.due)) {
      auto const* const plan = plan_of(c, *holder.member, duty.period.year);
      Due due = blank(DueKind::plan, holder.member->id, of_period({"Kế hoạch công tác ", "Plan for "}, duty.period),
                      duty, duty.due);
      due.done = plan;
      if (plan) due.path = plan->file->path();
      if (plan) due.done_on = adoption_day(c, plan->value);
      list.add(std::move(due),
               {.late = is_limited(*duty.provision.clause) && due.done_on > duty.rolled, .doubtful = doubtful});
    }
  }
}

void add_budgets(DueList& list) {
  Ledger const& c = list.c;
  for (auto const& duty : budget_duties(c.unit, list.last() + 1)) {
    auto const* const budget = budget_of(c, duty.period.year);
    Due due = blank(DueKind::budget, c.unit.standing_agency(duty.due),
                    of_period({"Dự toán kinh phí hoạt động ", "Budget for "}, duty.period), duty, duty.due);
    due.subject = Subject::of(duty.period);
    due.done = budget;
    if (budget) due.path = budget->file->path();
    if (budget && budget->value.date && *budget->value.date <= c.as_of) due.done_on = *budget->value.date;
    list.add(std::move(due), {.late = is_limited(*duty.provision.clause) && due.done_on > duty.rolled,
                              .doubtful = broken_of_year(c.unit.budgets, duty.period.year)});
  }
}

}  // namespace

void add_periodic(DueList& list) {
  add_meetings(list);
  add_reviews(list);
  add_programmes(list);
  add_adoptions(list);
  add_plans(list);
  add_budgets(list);
}

}  // namespace bcd::ledger
