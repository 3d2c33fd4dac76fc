// The members whom an invitation asks to come. Those on leave on the day are not asked.
#pragma once
#include <string>
#include <vector>

#include "meeting_paper.hpp"

namespace bcd::form {

// Returns the members with a seat on the day of the meeting, by rank, without those on leave who did not come.
std::vector<unit::SeatHolder> invited_members(MeetingPaper const& s);

struct StandIn {
  std::string id, stands_for;  // the substitute, and the member on leave
};
// Returns the substitutes of those on leave. A substitute with a seat of their own is invited for that seat, and one
// recorded as present is among the guests, so both are left out.
std::vector<StandIn> stand_ins(MeetingPaper const& s);
// Returns the substitutes, then those present without a seat, then the guests, as papers introduce them.
std::vector<std::string> others_invited(MeetingPaper const& s);

}  // namespace bcd::form
