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
                  Date due) {
                record::MeetingClause const& clause = *provision.clause;
                if (!in_force.regulation->body(clause.body->id)) return;  // an unknown body has its own finding
                MeetingDuty const duty{{provision, in_force.regulation.get(),
                                        asked_at(*provision.entry, provision.house_rule(), in_force), period, due}};
                if (keep(duty)) duties.push_back(duty);
              });
  return duties;
}

}  // namespace

std::vector<MeetingDuty> meeting_duties(Unit const& unit, Date before) {
  return meetings_owed(unit, before, [&](MeetingDuty const& duty) { return duty.due < before; });
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

Record<record::Consultation> const* standing_in(Unit const& unit, MeetingDuty const& duty, Date as_of) {
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

}  // namespace bcd::ledger
