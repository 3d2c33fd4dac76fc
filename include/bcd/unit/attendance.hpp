// Attendance at a meeting: who was present and who had to be. Used both by the rules that check attendance and by the
// papers that report it, so that the two agree.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::unit {

// Returns the clauses that ask for a record of each member's attendance at the meeting.
std::vector<regulation::Provision<record::AttendanceClause>> attendance_clauses(regulation::Law const& law,
                                                                                record::Meeting const& meeting);
// True if everyone with a seat in the body must attend. False for conferences (plenary, thematic, expanded), because
// there the chair decides who attends (khanh-khe 14.3, 14.4).
bool all_must_attend(record::Meeting const& meeting);
// True if each member must be listed as present or absent: a clause says so, or makes something depend on it (absences,
// the quorum). Conferences are exempt unless a clause on attendance names their kind.
bool attendance_matters(regulation::Law const& law, record::Meeting const& meeting);
bool is_present(record::Meeting const& meeting, std::string_view member);
// Returns the first absence entry of the member, or null if there is none.
record::Absence const* absence_of(record::Meeting const& meeting, std::string_view member);
// Returns the holders of a seat in the body on the day of the meeting, except members on leave whom the meeting records
// neither present nor absent: they were not expected, so they count in no share.
std::vector<SeatHolder> expected_at(Unit const& unit, record::Meeting const& meeting);
// True if every person in the present and absent lists has a valid member record. If not, membership is uncertain, and
// the wrong name or broken record already has a finding of its own.
bool all_known(Unit const& unit, record::Meeting const& meeting);

// Returns the sorted ids of the people a quorum is computed over: all holders in `seats`, or, if the clause counts the
// people invited, everyone in the present and absent lists. Otherwise empty for a conference.
std::vector<std::string> quorum_counts(record::Meeting const& meeting, record::QuorumClause const& clause,
                                       std::vector<SeatHolder> const& seats);
// Returns how many of `people` must be present. `more_than` is strict, `at_least` rounds up.
int quorum_needs(record::QuorumClause const& clause, int people);

// Returns the last day on which an absence from a meeting on `day` is notified in time. Requires a clause with a lead.
Date absence_deadline(Unit const& unit, regulation::Law const& law,
                      regulation::Provision<record::AbsenceClause> const& provision, Date day);

}  // namespace bcd::unit
