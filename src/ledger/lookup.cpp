#include "bcd/ledger/lookup.hpp"

namespace bcd::ledger {
namespace {

// Returns the first valid record of the table for which `fits` is true, or null.
template <class R>
Record<R> const* first(unit::Table<R> const& table, auto const& fits) {
  auto const found = std::ranges::find_if(table.all, [&](Record<R> const& one) { return one.whole && fits(one); });
  return found == table.all.end() ? nullptr : &*found;
}

bool held_or_ahead(Ledger const& c, Record<record::Meeting> const& meeting) {
  return held(meeting, c.as_of) ||
         (meeting.whole && *meeting->status == record::MeetingStatus::planned && *meeting->date >= c.as_of);
}

// Returns the day if it is given and not after as_of, else null.
std::optional<Date> by_now(Ledger const& c, record::At<Date> const& day) {
  return day && *day <= c.as_of ? std::optional{*day} : std::nullopt;
}

}  // namespace

bool is_head_present(Ledger const& c, record::Meeting const& meeting) {
  return std::ranges::any_of(*meeting.present, [&](auto const& one) {
    record::Seat const* const seat = c.unit.seat(one->id, meeting.body->id, *meeting.date);
    return seat && *seat->role == record::Role::head;
  });
}

bool being_written(Ledger const& c, std::string_view body, Date day) {
  return c.as_of <= c.unit.calendar.after(day, writing_takes) && !c.next_held(body, day);
}

std::optional<Date> invited_on(Ledger const& c, record::Meeting const& meeting) {
  return by_now(c, meeting.invitation->sent);
}

std::optional<Date> papers_sent_on(Ledger const& c, record::Meeting const& meeting) {
  return by_now(c, meeting.invitation->materials);
}

bool recorded(Ledger const& c, record::Meeting const& meeting) {
  return meeting.minutes && (!meeting.minutes->date || *meeting.minutes->date <= c.as_of);
}

bool issued(Ledger const& c, record::Meeting const& meeting) {
  return meeting.conclusion && meeting.conclusion->date && *meeting.conclusion->date <= c.as_of;
}

Record<record::Report> const* report_before(Ledger const& c, Record<record::Meeting> const& meeting,
                                            record::MaterialsClause const& clause) {
  Date after{first_year, 1, 1};
  for (auto const& other : c.unit.meetings.all)
    if (held(other, c.as_of) && other->body->id == meeting->body->id && applies_to(clause, *other->kind) &&
        *other->date < *meeting->date)
      after = std::max(after, *other->date);
  Record<record::Report> const* earliest = nullptr;
  for (auto const& report : c.unit.reports.all)
    if (submitted(report, c.as_of) && report->from->id == clause.report_of->id && *report->submitted > after &&
        *report->submitted <= *meeting->date && (!earliest || *report->submitted < *earliest->value.submitted))
      earliest = &report;
  return earliest;
}

std::optional<Period> prepared_period(record::MeetingClause const& clause, Record<record::Meeting> const& later) {
  if (!later.whole || *later->kind != record::MeetingKind::regular || !clause.before ||
      clause.before->id != later->body->id)
    return std::nullopt;
  if (!later->period) return std::nullopt;
  Period const held_for = *later->period;
  Every const every = clause.length();
  if (every >= held_for.every) {
    // The meeting of a longer period precedes the last meeting within it: the half-year's precedes the second
    // quarter's.
    Period const longer = period_of(held_for.last(), every);
    return longer.last() == held_for.last() || longer == held_for ? std::optional{longer} : std::nullopt;
  }
  // A body that meets more often: its meeting for the month in which `later` falls, within the period `later` was held
  // for.
  Date const day = std::clamp(*later->date, held_for.first(), held_for.last());
  return period_of(day, every);
}

bool comes_after(record::MeetingClause const& clause, record::Meeting const& first, record::Meeting const& later) {
  if (*first.date != *later.date) return *first.date > *later.date;
  return (clause.earlier_day && *clause.earlier_day) || (first.start && later.start && *first.start >= *later.start);
}

Record<record::Meeting> const* first_prepared(Ledger const& c, record::MeetingClause const& clause, Period period) {
  Record<record::Meeting> const* found = nullptr;
  for (auto const& meeting : c.unit.meetings.all)
    if (held_or_ahead(c, meeting) && prepared_period(clause, meeting) == period &&
        (!found || *meeting->date < *found->value.date))
      found = &meeting;
  return found;
}

std::vector<regulation::Provision<record::ConsultationClause>> consultation_clauses(
    regulation::Law const& law, record::Consultation const& consultation) {
  return consultation.replaces_meeting
             ? law.about(&record::Clause::consultation, consultation.replaces_meeting->body->id,
                         record::MeetingKind::regular)
             : law.all(&record::Clause::consultation);
}

std::optional<Date> next_meeting(Ledger const& c, std::string_view body, Date after) {
  std::optional<Date> next;
  for (auto const& meeting : c.unit.meetings.all) {
    if (!held_or_ahead(c, meeting) || meeting->body->id != body || *meeting->date <= after) continue;
    if (!next || *meeting->date < *next) next = *meeting->date;
  }
  return next;
}

bool is_plan(record::Programme const& programme, std::string_view body) {
  return programme.of && programme.of->id != body;
}

Files misspelt_plans(Ledger const& c) {
  Files found;
  for (auto const& one : c.unit.programmes.all)
    if (one.whole && one->of && !c.unit.known_party(one->of->id)) found.push_back(one.file);
  return found;
}

Record<record::Programme> const* programme_of(Ledger const& c, Owed<record::ProgrammeClause> const& duty) {
  return first(c.unit.programmes, [&](auto const& one) {
    return *one->year == duty.period.year && !is_plan(one.value, duty.provision.clause->body->id);
  });
}

Record<record::Programme> const* plan_of(Ledger const& c, Record<record::Member> const& member, int year) {
  std::string const& agency = c.unit.agency_of(member.value, Date{year, 12, 31});
  return first(c.unit.programmes, [&](auto const& one) {
    return *one->year == year && one->of && (one->of->id == member.id || one->of->id == agency);
  });
}

Record<record::Meeting> const* review_of(Unit const& unit, std::string_view body, Period period, Date as_of) {
  // A review of a longer period that ends with this one covers it.
  return first(unit.meetings, [&](auto const& meeting) {
    if (!held(meeting, as_of) || meeting->body->id != body) return false;
    auto const covers = [&](Period reviewed) {
      return reviewed.last() == period.last() && reviewed.every >= period.every;
    };
    if (meeting->review && covers(*meeting->review))
      return true;  // a meeting of another kind that also reviews the period
    if (*meeting->kind != record::MeetingKind::review) return false;
    return meeting->period ? covers(*meeting->period) : period.contains(*meeting->date);
  });
}

Record<record::Meeting> const* review_of(Ledger const& c, Owed<record::ReviewClause> const& duty) {
  return review_of(c.unit, duty.provision.clause->body->id, duty.period, c.as_of);
}

std::optional<Date> review_limit(Ledger const& c, Owed<record::ReviewClause> const& duty) {
  if (duty.provision.clause->name_day()) return duty.rolled;
  regulation::Law const law{*duty.in_force, c.unit.unit()};
  return law.by(duty.provision, regulation::reading::review_limit).rests_on.value == regulation::reading::year_end
             ? std::optional{duty.due}
             : std::nullopt;
}

regulation::Provision<record::ReviewClause> weighed(Ledger const& c, Owed<record::ReviewClause> const& duty, Date day) {
  if (duty.provision.clause->name_day()) return duty.provision;
  regulation::Law const law{*duty.in_force, c.unit.unit()};
  auto provision = law.by(duty.provision, regulation::reading::review_limit);
  bool const open = provision.rests_on.value == regulation::reading::none || provision.unsettled;
  provision.unsettled = duty.provision.unsettled || (open && day <= duty.period.next().last());
  return provision;
}

Record<record::Budget> const* budget_of(Ledger const& c, int year) {
  return first(c.unit.budgets, [&](auto const& one) { return *one->year == year; });
}

std::optional<Date> adoption_day(Ledger const& c, record::Programme const& programme) {
  bool const known = programme.adopted && (programme.adopted->meeting || programme.adopted->date);
  return known ? adopted_on(c.unit, programme, c.as_of) : std::nullopt;
}

Date adoption_limit(record::Programme const& programme, record::ProgrammeClause const& clause) {
  if (clause.before_year) return Date{*programme.year, 1, 1} - 1;
  return last_of_month(*programme.year, clause.by_month ? unsigned(int(*clause.by_month)) : 12);
}

Files doubtful_answers(Ledger const& c, std::string const& request, std::string const& from) {
  Files found;
  for (auto const& one : c.unit.reports.all) {
    bool const this_request =
        one->request ? one->request->id == request || !c.unit.requests.known(one->request->id) : !one.whole;
    bool const this_sender = one->from ? one->from->id == from || !c.unit.known_party(one->from->id) : !one.whole;
    bool const faulty = !one.whole || !c.unit.requests.known(one->request->id) || !c.unit.known_party(one->from->id);
    if (this_request && this_sender && faulty) found.push_back(one.file);
  }
  return found;
}

}  // namespace bcd::ledger
