// Who was at a meeting and who had to be: the same for the rules that judge it and the papers that tell of it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::unit {

// Conferences (plenary, thematic, expanded) are attended by whom the chair decides (khanh-khe 14.3, 14.4); the others
// by all with a seat.
bool all_must_attend(record::Meeting const& meeting);
bool is_present(record::Meeting const& meeting, std::string_view member);
record::Absence const* absence_of(record::Meeting const& meeting, std::string_view member);
// Does everyone named in the two lists have a whole record? If not, who is a member cannot be told: the fault in the
// name or in that record is a finding already.
bool all_known(Unit const& unit, record::Meeting const& meeting);

// Those a quorum counts, by id: everyone of `seats`, nobody at a conference; or where it is over the people convened,
// everyone the two lists name.
std::vector<std::string> quorum_counts(record::Meeting const& meeting, record::QuorumClause const& clause,
                                       std::vector<SeatHolder> const& seats);
// How many of so many must be present: more_than is strict, at_least rounds up.
int quorum_needs(record::QuorumClause const& clause, int people);

// The last day on which an absence from a meeting of that day is told in time, under a clause that sets a lead.
Date absence_deadline(Unit const& unit, regulation::Law const& law,
                      regulation::Provision<record::AbsenceClause> const& provision, Date day);

}  // namespace bcd::unit
