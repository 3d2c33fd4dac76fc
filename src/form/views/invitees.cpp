#include "invitees.hpp"

#include <algorithm>

#include "bcd/form/words.hpp"
#include "bcd/unit/attendance.hpp"

namespace bcd::form {
namespace {

// Returns the leave because of which the holder does not come; null if there is none.
record::Leave const* leave_of(MeetingPaper const& s, unit::SeatHolder const& holder) {
  return unit::is_present(s.meeting, holder.member->id) ? nullptr : holder.member->value.leave_on(s.day);
}

bool can_come_for(MeetingPaper const& s, std::string const& id) {
  auto const* const member = s.unit.members.find(id);
  return member && !member->value.leave_on(s.day) && !s.unit.seat(id, s.body, s.day) &&
         !unit::is_present(s.meeting, id) && !unit::absence_of(s.meeting, id);
}

}  // namespace

std::vector<unit::SeatHolder> invited_members(MeetingPaper const& s) {
  std::vector<unit::SeatHolder> members = s.unit.seats(s.body, s.day);
  std::erase_if(members, [&](unit::SeatHolder const& holder) { return leave_of(s, holder) != nullptr; });
  return members;
}

std::vector<Substitute> invited_substitutes(MeetingPaper const& s) {
  std::vector<Substitute> all;
  for (auto const& holder : s.unit.seats(s.body, s.day)) {
    record::Leave const* const leave = leave_of(s, holder);
    if (!leave || !leave->substitute || !can_come_for(s, leave->substitute->id)) continue;
    auto known = std::ranges::find(all, leave->substitute->id, &Substitute::id);
    if (known == all.end()) known = all.insert(known, {leave->substitute->id, {}});
    known->of.push_back(holder.member->id);
  }
  return all;
}

std::string substitute_words(MeetingPaper const& s, Substitute const& substitute) {
  std::vector<std::string> members;
  for (std::string const& id : substitute.of) members.push_back(comrade(s.unit, id, s.day));
  return introduced(s.unit, substitute.id, s.body, s.day) + " (dự thay " + joined(members, ", ") + ")";
}

std::vector<std::string> substitute_lines(MeetingPaper const& s) {
  std::vector<std::string> lines;
  for (Substitute const& one : invited_substitutes(s)) lines.push_back(capitalised(substitute_words(s, one)));
  return lines;
}

}  // namespace bcd::form
