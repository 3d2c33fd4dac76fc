#include "bcd/ledger/duties.hpp"

#include <algorithm>
#include <utility>

namespace bcd::ledger {
namespace {

// Returns the periods a clause owes, from the one before that of `from` (a duty may fall due after its period) to the
// last one that begins before `until`. A clause kind without `every` is yearly. A clause with `months` owes only those
// months.
template <class C>
std::vector<Period> periods(C const& clause, Date from, Date until) {
  std::vector<Period> found;
  if constexpr (requires { clause.every; }) {
    Every const every = clause.every ? *clause.every : Every::month;
    for (Period at = period_of(period_of(from, every).first() - 1, every); at.first() < until; at = at.next()) {
      auto const same = [&](auto const& month) { return int(*month) == at.index; };
      if (clause.every || std::ranges::any_of(*clause.months, same)) found.push_back(at);
    }
  } else {
    for (Period at = period_of(period_of(from, Every::year).first() - 1, Every::year); at.first() < until;
         at = at.next())
      found.push_back(at);
  }
  return found;
}

// Returns the due day the text sets for a period: a day of the period's last month or of the month after, the end of
// the month the clause names, or else the period's last day.
template <class C>
Date due_day(C const& clause, Period period) {
  if constexpr (requires { clause.due_day; })
    if (clause.due_day) return day_of_month(period.last(), *clause.due_day);
  if constexpr (requires { clause.by_day; })
    if (clause.by_day) return day_of_month(period.last() + 1, *clause.by_day);
  if constexpr (requires { clause.by_month; })
    if (clause.by_month) return last_of_month(period.year, unsigned(int(*clause.by_month)));
  return period.last();
}

// Calls `see(law, in_force entry, provision, period, due)` for each period that a clause of the kind owes. The
// regulation in force on the due day decides; the first regulation also covers the days before it.
template <class C>
void each_period(Unit const& unit, record::At<C> record::Clause::*kind, Date until, auto const& see) {
  Date const since = *unit.unit().since;
  for (std::size_t i = 0; i < unit.regulations.size(); ++i) {
    unit::RegulationInForce const& in_force = unit.regulations[i];
    Date const from = i == 0 ? since : std::max(since, in_force.from);
    bool const last = i + 1 == unit.regulations.size();
    regulation::Law const law{*in_force.regulation, unit.unit()};
    for (auto const& provision : law.all(kind))
      for (Period const period : periods(*provision.clause, from, until)) {
        Date const due = due_day(*provision.clause, period);
        bool const here = due >= in_force.from || i == 0;
        bool const later = !last && due >= unit.regulations[i + 1].from;
        if (here && !later && period.first() >= since && due >= since && unit.counts(due))
          see(law, in_force, provision, period, due);
      }
  }
}

std::vector<MeetingDuty> meetings_owed(Unit const& unit, Date until, auto const& keep) {
  std::vector<MeetingDuty> duties;
  each_period(unit, &record::Clause::meeting, until,
              [&](regulation::Law const&, unit::RegulationInForce const& in_force, auto const& provision, Period period,
                  Date due) {
                record::MeetingClause const& clause = *provision.clause;
                if (!in_force.regulation->body(clause.body->id)) return;  // an unknown body has its own finding
                MeetingDuty const duty{{provision, in_force.regulation.get(),
                                        asked_at(*provision.entry, provision.house_rule(), in_force), period, due}};
                if (keep(duty)) duties.push_back(duty);
              });
  return duties;
}

// Returns the duties of the other periodic clauses that are due before the day.
template <class C>
std::vector<Owed<C>> owed(Unit const& unit, record::At<C> record::Clause::*kind, Date before) {
  std::vector<Owed<C>> duties;
  each_period(unit, kind, before,
              [&](regulation::Law const&, unit::RegulationInForce const& in_force, auto const& provision, Period period,
                  Date due) {
                if (due < before)
                  duties.push_back({provision, in_force.regulation.get(),
                                    asked_at(*provision.entry, provision.house_rule(), in_force), period, due});
              });
  return duties;
}

// True if a report for a longer period that ends with this one replaces it (`supersedes`).
bool superseded(Unit const& unit, regulation::Law const& law, Period period, std::string const& from, Date due) {
  return std::ranges::any_of(law.all(&record::Clause::report), [&](auto const& other) {
    record::ReportClause const& clause = *other.clause;
    if (!clause.supersedes || !*clause.supersedes || !clause.every ||
        months_in(*clause.every) <= months_in(period.every))
      return false;
    Period const longer = period_of(period.last(), *clause.every);
    return longer.last() == period.last() && longer.first() >= *unit.unit().since &&
           covers(unit, *clause.from, from, due);
  });
}

std::vector<ReportDuty> reports_owed(Unit const& unit, Date until, auto const& keep) {
  std::vector<ReportDuty> duties;
  each_period(
      unit, &record::Clause::report, until,
      [&](regulation::Law const& law, unit::RegulationInForce const& in_force, auto const& provision, Period period,
          Date due) {
        record::ReportClause const& clause = *provision.clause;
        bool const day_named = clause.due_day || clause.by_day;
        std::string_view const article = provision.article();
        Date const rolled = unit.calendar.roll(due, law.roll(article));
        bool const head_reports = law.reading(article, regulation::reading::head_reports) != "no";
        ReportDuty duty{provision, in_force.regulation.get(), period, {}, due, rolled, {}, nullptr, {}};
        if (!day_named) {
          std::string_view const name = regulation::reading::due_without_day;
          duty.provision = law.by(provision, name);
          duty.day_unsettled = std::exchange(duty.provision.unsettled, provision.unsettled) && !provision.unsettled;
          duty.day_left_open = !provision.house_rule() && law.reading(article, name) == regulation::reading::house_rule;
        }
        auto const owe = [&](std::string const& from, source::File const* file, source::Span span) {
          duty.from = from;
          duty.file = file;
          duty.span = span;
          if (keep(duty) && !superseded(unit, law, period, from, due)) duties.push_back(duty);
        };
        record::Senders const& from = *clause.from;
        if (from.members_of)
          for (unit::SeatHolder const& holder : unit.seats(from.members_of->id, due)) {
            bool const reports = head_reports || *holder.seat->role != record::Role::head;
            if (!reports || holder.member->value.leave_on(due)) continue;
            duty.predecessor = holder.seat->succeeds ? holder.seat->succeeds->id : std::string{};
            owe(holder.member->id, holder.member->file, holder.seat->body.span);
          }
        duty.predecessor.clear();
        if (from.agencies)
          for (auto const& agency : *unit.unit().agencies)
            if (covers(unit, from, *agency->id, due)) owe(*agency->id, unit.config.file, agency->id.span);
        if (from.body)
          owe(from.body->id, unit.config.file, asked_at(*provision.entry, provision.house_rule(), in_force));
      });
  return duties;
}

}  // namespace

source::Span asked_at(record::Clause const& entry, bool house_rule, unit::RegulationInForce const& in_force) {
  return house_rule ? record::kind_field(entry).in_const(&entry).span : in_force.span;
}

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

std::vector<MeetingDuty> meeting_duties_ending_in(Unit const& unit, Period period) {
  return meetings_owed(unit, period.last() + 1,
                       [&](MeetingDuty const& duty) { return period.contains(duty.period.last()); });
}
std::vector<ReportDuty> report_duties_ending_in(Unit const& unit, Period period) {
  return reports_owed(unit, period.last() + 1,
                      [&](ReportDuty const& duty) { return period.contains(duty.period.last()); });
}

// A review of a longer period that ends on the same day also covers the shorter one, so only the longer is owed.
std::vector<Owed<record::ReviewClause>> review_duties(Unit const& unit, Date before) {
  auto const all = owed(unit, &record::Clause::review, before);
  std::vector<Owed<record::ReviewClause>> alone;
  for (auto const& duty : all) {
    bool const covered = std::ranges::any_of(all, [&](auto const& other) {
      return other.provision.clause->body->id == duty.provision.clause->body->id &&
             other.period.last() == duty.period.last() && months_in(other.period.every) > months_in(duty.period.every);
    });
    if (!covered) alone.push_back(duty);
  }
  return alone;
}
std::vector<Owed<record::ProgrammeClause>> programme_duties(Unit const& unit, Date before) {
  return owed(unit, &record::Clause::programme, before);
}
std::vector<Owed<record::PlanClause>> plan_duties(Unit const& unit, Date before) {
  return owed(unit, &record::Clause::plan, before);
}
std::vector<Owed<record::BudgetClause>> budget_duties(Unit const& unit, Date before) {
  return owed(unit, &record::Clause::budget, before);
}

bool covers(Unit const& unit, record::Senders const& senders, std::string_view sender, Date day) {
  if (senders.members_of) return unit.seat(sender, senders.members_of->id, day) != nullptr;
  if (senders.body) return senders.body->id == sender;
  record::Agency const* const agency = unit.agency(sender);
  if (!agency || !agency->exists_on(day)) return false;
  return *senders.agencies == record::ReportingAgencies::all || *agency->reports->on(day) ||
         record::has(senders.kinds, *agency->kind->on(day));
}

Record<record::Consultation> const* standing_in(Unit const& unit, MeetingDuty const& duty, Date as_of) {
  for (auto const& one : unit.consultations.all) {
    if (!one.whole || !one->replaces_meeting || *one->due > as_of || one->replaces_meeting->body->id != duty.body() ||
        *one->replaces_meeting->period != duty.period)
      continue;
    auto const clauses = unit.law(*one->sent).about(&record::Clause::consultation, duty.body());
    if (std::ranges::any_of(clauses, [](auto const& clause) {
          return clause.clause->replaces_meeting && *clause.clause->replaces_meeting;
        }))
      return &one;
  }
  return nullptr;
}

std::optional<Date> adopted_on(Unit const& unit, record::Programme const& programme, Date as_of) {
  if (!programme.adopted) return std::nullopt;
  record::Adopted const& adopted = *programme.adopted;
  Date day = adopted.date ? *adopted.date : Date{int(*programme.year), 1, 1};
  if (adopted.meeting) {
    auto const* const meeting = unit.meetings.find(adopted.meeting->id);
    if (!meeting || !held(*meeting, as_of)) return std::nullopt;
    day = *meeting->value.date;
  }
  return day <= as_of ? std::optional{day} : std::nullopt;
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
    if (held(meeting, as_of) && is_regular(meeting, duty.body()) &&
        serves(law, *duty.provision.entry, *meeting->period, duty.period) &&
        (!first || *meeting->date < *first->value.date))
      first = &meeting;
  return first;
}

bool is_regular(Record<record::Meeting> const& meeting, std::string_view body) {
  return meeting->body->id == body && *meeting->kind == record::MeetingKind::regular && meeting->period;
}

Provision<record::ReportClause> weighed(ReportDuty const& duty, Date day) {
  Provision<record::ReportClause> provision = duty.provision;
  provision.unsettled = provision.unsettled || (duty.day_unsettled && day <= duty.period.next().last());
  return provision;
}

namespace {

// True if the extension was granted by the limit. A later one does not excuse lateness. One without a date counts.
bool in_time(record::Extension const& extension, Date limit) { return !extension.on || *extension.on <= limit; }

}  // namespace

Date report_limit(Unit const& unit, ReportDuty const& duty) {
  Date const own = duty.own_limit();
  Date limit = own;
  for (auto const& report : unit.reports.all)
    if (report.whole && report->extension && *report->kind == report_kind(duty.period.every) &&
        *report->period == duty.period && answers(duty, report->from->id) && in_time(*report->extension, own))
      limit = std::max(limit, *report->extension->until);
  return limit;
}

bool is_late(record::Report const& report, ReportDuty const& duty, Date limit) {
  if (*report.submitted != limit || limit != duty.own_limit()) return *report.submitted > limit;
  auto const& hour = duty.provision.clause->due_time;
  return hour && report.time && *report.time > *hour;
}

Files broken_meetings(Unit const& unit, std::string_view body, Period period) {
  auto const fits = [&](auto const& one) {
    return (!one.body || one.body->id == body) && (!one.period || *one.period == period);
  };
  Files found;
  for (auto const& one : unit.meetings.all)
    if (!one.whole && fits(one.value)) found.push_back(one.file);
  for (auto const& one : unit.consultations.all)
    if (!one.whole && fits(*one->replaces_meeting)) found.push_back(one.file);
  return found;
}

Answer answer_to(Unit const& unit, Record<record::Request> const& request, std::string_view from, Date as_of) {
  Answer answer{nullptr, *request->due};
  for (auto const& report : unit.reports.all) {
    if (!report.whole || !report->request || report->request->id != request.id || report->from->id != from) continue;
    if (report->extension && in_time(*report->extension, *request->due))
      answer.limit = std::max(answer.limit, *report->extension->until);
    if (submitted(report, as_of) && (!answer.report || *report->submitted < *answer.report->value.submitted))
      answer.report = &report;
  }
  return answer;
}

bool serves(regulation::Law const& law, record::Clause const& entry, Period held_for, Period owed) {
  if (held_for == owed) return true;
  bool const combine = entry.article && law.reading(*entry.article, regulation::reading::combine) == "yes";
  return combine && months_in(held_for.every) < months_in(owed.every) && held_for.last() == owed.last();
}

}  // namespace bcd::ledger
