#include "bcd/unit/attendance.hpp"

#include <algorithm>

namespace bcd::unit {

bool all_must_attend(record::Meeting const& meeting) {
  using enum record::MeetingKind;
  return *meeting.kind != plenary && *meeting.kind != thematic && *meeting.kind != expanded;
}

std::vector<regulation::Provision<record::AttendanceClause>> attendance_clauses(regulation::Law const& law,
                                                                                record::Meeting const& meeting) {
  auto found = law.about(&record::Clause::attendance, meeting);
  std::erase_if(found, [&](auto const& one) {
    bool const named = all_must_attend(meeting) || record::has(one.clause->only, *meeting.kind);
    return !one.clause->all || !*one.clause->all || !named;
  });
  return found;
}

bool attendance_matters(regulation::Law const& law, record::Meeting const& meeting) {
  if (!attendance_clauses(law, meeting).empty()) return true;
  if (!all_must_attend(meeting)) return false;
  return !law.about(&record::Clause::absence, meeting).empty() || !law.about(&record::Clause::quorum, meeting).empty();
}

bool is_present(record::Meeting const& meeting, std::string_view member) {
  return record::has(meeting.present, member);
}

record::Absence const* absence_of(record::Meeting const& meeting, std::string_view member) {
  for (auto const& one : *meeting.absent)
    if (one->member->id == member) return &*one;
  return nullptr;
}

std::vector<SeatHolder> expected_at(Unit const& unit, record::Meeting const& meeting) {
  std::vector<SeatHolder> seats = unit.seats(meeting.body->id, *meeting.date);
  std::erase_if(seats, [&](SeatHolder const& holder) {
    std::string const& id = holder.member->id;
    return holder.member->value.leave_on(*meeting.date) && !is_present(meeting, id) && !absence_of(meeting, id);
  });
  return seats;
}

bool all_known(Unit const& unit, record::Meeting const& meeting) {
  return std::ranges::all_of(*meeting.present,
                             [&](auto const& one) { return unit.members.find(one->id) != nullptr; }) &&
         std::ranges::all_of(*meeting.absent,
                             [&](auto const& one) { return unit.members.find(one->member->id) != nullptr; });
}

std::vector<std::string> quorum_counts(record::Meeting const& meeting, record::QuorumClause const& clause,
                                       std::vector<SeatHolder> const& seats) {
  std::vector<std::string> people;
  if (clause.of && *clause.of == record::QuorumBase::invited) {
    for (auto const& one : *meeting.present) people.push_back(one->id);
    for (auto const& one : *meeting.absent) people.push_back(one->member->id);
  } else if (all_must_attend(meeting) || record::has(clause.only, *meeting.kind)) {
    // A conference has only the participants the chair convenes, unless the clause names it.
    for (SeatHolder const& holder : seats) people.push_back(holder.member->id);
  }
  std::ranges::sort(people);
  people.erase(std::unique(people.begin(), people.end()), people.end());
  return people;
}

int quorum_needs(record::QuorumClause const& clause, int people) {
  return clause.more_than ? clause.more_than->more_than_of(people) : clause.at_least->at_least_of(people);
}

Date absence_deadline(Unit const& unit, regulation::Law const& law,
                      regulation::Provision<record::AbsenceClause> const& provision, Date day) {
  std::string_view const article =
      provision.entry->article ? std::string_view{*provision.entry->article} : std::string_view{};
  Duration lead = *provision.clause->lead;
  if (lead.unit == DurationUnit::day && law.reading(article, regulation::reading::absence_lead_days) == "working-day")
    lead.unit = DurationUnit::working_day;
  return unit.calendar.before(day, lead);
}

}  // namespace bcd::unit
