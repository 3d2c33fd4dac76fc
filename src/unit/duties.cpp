#include "bcd/unit/duties.hpp"

#include <algorithm>
#include <functional>

namespace bcd::unit {
namespace {



// The periods a cadence owes whose last day is on or after `from` and whose first day is before `until`.
std::vector<Period> periods(auto const& clause, Date from, Date until) {
  std::vector<Period> found;
  Every const every = clause.every ? *clause.every : Every::month;
  for (Period at = period_of(from, every); at.first() < until; at = at.next()) {
    auto const same = [&](auto const& month) { return int(*month) == at.index; };
    if (clause.every || std::ranges::any_of(*clause.months, same)) found.push_back(at);
  }
  return found;
}

// Calls `see(law, in_force entry, provision, period)` for each period each clause of the kind owes.
template <class C>
void each_period(Unit const& unit, record::At<C> record::Clause::* kind, Date until, auto const& see) {
  Date const since = *unit.unit().since;
  for (std::size_t i = 0; i < unit.regulations.size(); ++i) {
    RegulationInForce const& in_force = unit.regulations[i];
    Date const from = i == 0 ? since : std::max(since, in_force.from);
    bool const last = i + 1 == unit.regulations.size();
    regulation::Law const law{*in_force.regulation, unit.unit()};
    for (auto const& provision : law.all(kind))
      for (Period const period : periods(*provision.clause, from, until)) {
        bool const here = period.last() >= in_force.from || i == 0;
        bool const later = !last && period.last() >= unit.regulations[i + 1].from;
        if (here && !later && period.first() >= since) see(law, in_force, provision, period);
      }
  }
}

std::vector<MeetingDuty> meetings_owed(Unit const& unit, Date until, auto const& keep) {
  std::vector<MeetingDuty> duties;
  each_period(unit, &record::Clause::meeting, until, [&](regulation::Law const&, RegulationInForce const& in_force, auto const& provision, Period period) {
    record::MeetingClause const& clause = *provision.clause;
    Date due = period.last();
    if (clause.by_day) {
      Date const after = due + 1;
      due = Date{after.year(), after.month(), std::min(unsigned(int(*clause.by_day)), last_of_month(after.year(), after.month()).day())};
    }
    if (!in_force.regulation->body(clause.body->id)) return;  // an unknown body has its own finding
    source::Span const asked_at = provision.house_rule() ? provision.entry->meeting.span : in_force.span;
    MeetingDuty const duty{provision, in_force.regulation.get(), asked_at, period, due};
    if (keep(duty)) duties.push_back(duty);
  });
  return duties;
}

std::vector<ReportDuty> reports_owed(Unit const& unit, Date until, auto const& keep) {
  std::vector<ReportDuty> duties;
  each_period(unit, &record::Clause::report, until, [&](regulation::Law const& law, RegulationInForce const& in_force, auto const& provision, Period period) {
    record::ReportClause const& clause = *provision.clause;
    Date due = period.last();
    if (clause.due_day) due = Date{due.year(), due.month(), std::min(unsigned(int(*clause.due_day)), due.day())};
    std::string const article = provision.entry->article ? *provision.entry->article : std::string{};
    Date const rolled = unit.calendar.roll(due, law.roll(article));
    bool const head_reports = law.reading(article, "head-reports") != "no";
    ReportDuty duty{provision, in_force.regulation.get(), period, {}, due, rolled, nullptr, {}};
    auto const owe = [&](std::string const& from, source::File const* file, source::Span span) {
      duty.from = from;
      duty.file = file;
      duty.span = span;
      if (keep(duty)) duties.push_back(duty);
    };
    record::Senders const& from = *clause.from;
    if (from.members_of)
      for (SeatHolder const& holder : unit.seats(from.members_of->id, due))
        if (head_reports || *holder.seat->role != record::Role::head) owe(holder.member->id, holder.member->file, holder.seat->body.span);
    if (from.agencies)
      for (auto const& agency : *unit.unit().agencies)
        if (agency->reports && *agency->reports && agency->exists_on(due)) owe(*agency->id, unit.config.file, agency->id.span);
    if (from.body) owe(from.body->id, unit.config.file, provision.house_rule() ? provision.entry->report.span : in_force.span);
  });
  return duties;
}

}  // namespace

std::vector<MeetingDuty> meeting_duties(Unit const& unit, Date before) {
  return meetings_owed(unit, before, [&](MeetingDuty const& duty) { return duty.due < before; });
}
std::vector<ReportDuty> report_duties(Unit const& unit, Date before) {
  return reports_owed(unit, before, [&](ReportDuty const& duty) { return duty.rolled < before; });
}
std::vector<MeetingDuty> meeting_duties_of(Unit const& unit, Period period) {
  return meetings_owed(unit, period.last() + 1, [&](MeetingDuty const& duty) { return duty.period == period; });
}
std::vector<ReportDuty> report_duties_of(Unit const& unit, Period period) {
  return reports_owed(unit, period.last() + 1, [&](ReportDuty const& duty) { return duty.period == period; });
}

bool held(Record<record::Meeting> const& meeting, Date as_of) {
  return meeting.whole && *meeting->status == record::MeetingStatus::held && *meeting->date <= as_of;
}

bool submitted(Record<record::Report> const& report, Date as_of) {
  return report.whole && *report->status == record::ReportStatus::submitted && *report->submitted <= as_of;
}

Record<record::Meeting> const* serving_meeting(Unit const& unit, MeetingDuty const& duty, Date as_of) {
  regulation::Law const law{*duty.in_force, unit.unit()};
  Record<record::Meeting> const* first = nullptr;
  for (auto const& meeting : unit.meetings.all)
    if (held(meeting, as_of) && is_regular(meeting, duty.body()) && serves(law, *duty.provision.entry, *meeting->period, duty.period) &&
        (!first || *meeting->date < *first->value.date))
      first = &meeting;
  return first;
}

bool is_regular(Record<record::Meeting> const& meeting, std::string_view body) {
  return meeting->body->id == body && *meeting->kind == record::MeetingKind::regular && meeting->period;
}

Date report_limit(Unit const& unit, ReportDuty const& duty) {
  Date limit = duty.rolled;
  for (auto const& report : unit.reports.all)
    if (report.whole && report->extension && *report->kind == report_kind(duty.period.every) && *report->period == duty.period && report->from->id == duty.from)
      limit = std::max(limit, *report->extension->until);
  return limit;
}

bool serves(regulation::Law const& law, record::Clause const& entry, Period held_for, Period owed) {
  if (held_for == owed) return true;
  bool const combine = entry.article && law.reading(*entry.article, "combine") == "yes";
  return combine && months_in(held_for.every) < months_in(owed.every) && held_for.last() == owed.last();
}

}  // namespace bcd::unit
