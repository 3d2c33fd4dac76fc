// The members whom an invitation asks to come. Those on leave on the day are not asked.
#pragma once
#include <string>
#include <vector>

#include "meeting_paper.hpp"

namespace bcd::form {

// Returns the members with a seat on the day of the meeting, by rank, without those on leave who did not come.
std::vector<unit::SeatHolder> invited_members(MeetingPaper const& s);

struct Substitute {
  std::string id;
  std::vector<std::string> of;  // the members on leave in whose place they come
};
// Returns the substitutes of those on leave, one entry each. One with a seat is invited for that seat, one recorded as
// present is among the guests, and one who is on leave or absent does not come, so these are left out.
std::vector<Substitute> invited_substitutes(MeetingPaper const& s);
// "Phan Văn P, Trưởng Phòng Kinh tế (dự thay đồng chí Phạm Thị D)".
std::string substitute_words(MeetingPaper const& s, Substitute const& substitute);
// Returns these words, capitalised, for each substitute.
std::vector<std::string> substitute_lines(MeetingPaper const& s);

}  // namespace bcd::form
