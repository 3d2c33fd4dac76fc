// The regular meetings that are required, and the meetings and consultations that satisfy them.
#include <algorithm>

#include "bcd/ledger/duties.hpp"
#include "periods_owed.hpp"

namespace bcd::ledger {
namespace {

std::vector<MeetingDuty> meetings_owed(Unit const& unit, Date until, auto const& keep) {
  std::vector<MeetingDuty> duties;
  each_period(unit, &record::Clause::meeting, until,
              [&](regulation::Law const&, unit::RegulationInForce const& in_force, auto const& provision, Period period,
                  OwedDays const& days) {
                record::MeetingClause const& clause = *provision.clause;
                if (!in_force.regulation->body(clause.body->id)) return;  // an unknown body has its own finding
                MeetingDuty const duty{{provision, in_force.regulation.get(),
                                        asked_at(*provision.entry, provision.house_rule(), in_force), period,
                                        days.first, days.due, days.rolled}};
                if (keep(duty)) duties.push_back(duty);
              });
  return duties;
}

}  // namespace

std::vector<MeetingDuty> meeting_duties(Unit const& unit, Date before) {
  return meetings_owed(unit, before, [&](MeetingDuty const& duty) { return duty.rolled < before; });
}
std::vector<MeetingDuty> meeting_duties_of(Unit const& unit, Period period) {
  return meetings_owed(unit, period.last() + 1, [&](MeetingDuty const& duty) { return duty.period == period; });
}
std::vector<MeetingDuty> meeting_duties_ending_in(Unit const& unit, Period period) {
  return meetings_owed(unit, period.last() + 1,
                       [&](MeetingDuty const& duty) { return period.contains(duty.period.last()); });
}

bool held(Record<record::Meeting> const& meeting, Date as_of) {
  return meeting.whole && *meeting->status == record::MeetingStatus::held && *meeting->date <= as_of;
}

bool is_regular(Record<record::Meeting> const& meeting, std::string_view body) {
  return meeting->body->id == body && *meeting->kind == record::MeetingKind::regular && meeting->period;
}

bool serves(regulation::Law const& law, record::Clause const& entry, Period held_for, Period owed) {
  if (held_for == owed) return true;
  bool const combine = entry.article && law.reading(*entry.article, regulation::reading::combine) == "yes";
  return combine && months_in(held_for.every) < months_in(owed.every) && held_for.last() == owed.last();
}

bool counts_for(regulation::Law const& law, record::Clause const& entry, Record<record::Meeting> const& meeting,
                Period period) {
  record::MeetingClause const& clause = *entry.meeting;
  if (!meeting.whole || meeting->body->id != clause.body->id || *meeting->kind != clause.meetings()) return false;
  if (*meeting->kind == record::MeetingKind::regular && clause.needed() == 1)
    return meeting->period && serves(law, entry, *meeting->period, period);
  if (meeting->period && meeting->period->every <= period.every) return period.contains(meeting->period->last());
  return period.contains(*meeting->date);
}

bool is_for(Unit const& unit, Record<record::Meeting> const& meeting, MeetingDuty const& duty) {
  return counts_for({*duty.in_force, unit.unit()}, *duty.provision.entry, meeting, duty.period);
}

Period told_period(MeetingDuty const& duty, record::Meeting const& meeting) {
  bool const own = duty.kind() == record::MeetingKind::regular && duty.needed() == 1;
  return own ? *meeting.period : duty.period;
}

std::vector<Record<record::Meeting> const*> meetings_for(Unit const& unit, MeetingDuty const& duty, Date as_of) {
  std::vector<Record<record::Meeting> const*> found;
  for (auto const& meeting : unit.meetings.all)
    if (held(meeting, as_of) && is_for(unit, meeting, duty)) found.push_back(&meeting);
  std::ranges::stable_sort(found, {}, [](auto const* one) { return *one->value.date; });
  return found;
}

Record<record::Meeting> const* serving_meeting(Unit const& unit, MeetingDuty const& duty, Date as_of) {
  auto const found = meetings_for(unit, duty, as_of);
  auto const needed = std::size_t(duty.needed());
  if (found.size() < needed) return nullptr;
  if (duty.first)
    for (auto const* meeting : found)
      if (*meeting->value.date >= *duty.first) return meeting;
  return found[needed - 1];
}

Record<record::Consultation> const* standing_in(Unit const& unit, MeetingDuty const& duty, Date as_of) {
  if (duty.kind() != record::MeetingKind::regular || duty.needed() > 1) return nullptr;
  for (auto const& one : unit.consultations.all) {
    if (!one.whole || !one->replaces_meeting || *one->due > as_of || one->replaces_meeting->body->id != duty.body() ||
        *one->replaces_meeting->period != duty.period)
      continue;
    auto const clauses =
        unit.law(*one->sent).about(&record::Clause::consultation, duty.body(), record::MeetingKind::regular);
    if (std::ranges::any_of(clauses, [](auto const& clause) {
          return clause.clause->replaces_meeting && *clause.clause->replaces_meeting;
        }))
      return &one;
  }
  return nullptr;
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

Files broken_meetings(Unit const& unit, MeetingDuty const& duty) {
  if (duty.kind() == record::MeetingKind::regular && duty.needed() == 1)
    return broken_meetings(unit, duty.body(), duty.period);
  Files found;
  for (auto const& one : unit.meetings.all) {
    bool const fits = (!one->body || one->body->id == duty.body()) && (!one->kind || *one->kind == duty.kind());
    bool const counts = one->period
                            ? duty.period.contains(one->period->last()) || one->period->every > duty.period.every
                            : !one->date || duty.period.contains(*one->date);
    if (!one.whole && fits && counts) found.push_back(one.file);
  }
  return found;
}

}  // namespace bcd::ledger
