#include "invitees.hpp"

#include <algorithm>

namespace bcd::form {
namespace {

bool is_recorded_present(MeetingPaper const& s, std::string_view id) {
  return std::ranges::any_of(*s.meeting.present, [&](auto const& one) { return one->id == id; });
}

record::Leave const* missed_for(MeetingPaper const& s, unit::SeatHolder const& holder) {
  return is_recorded_present(s, holder.member->id) ? nullptr : holder.member->value.leave_on(s.day);
}

}  // namespace

std::vector<unit::SeatHolder> invited_members(MeetingPaper const& s) {
  std::vector<unit::SeatHolder> members = s.unit.seats(s.body, s.day);
  std::erase_if(members, [&](unit::SeatHolder const& holder) { return missed_for(s, holder) != nullptr; });
  return members;
}

std::vector<StandIn> stand_ins(MeetingPaper const& s) {
  std::vector<StandIn> all;
  for (auto const& holder : s.unit.seats(s.body, s.day)) {
    record::Leave const* const leave = missed_for(s, holder);
    if (!leave || !leave->substitute) continue;
    std::string const& id = leave->substitute->id;
    if (s.unit.members.find(id) && !s.unit.seat(id, s.body, s.day) && !is_recorded_present(s, id))
      all.push_back({id, holder.member->id});
  }
  return all;
}

std::vector<std::string> others_invited(MeetingPaper const& s) {
  std::vector<std::string> lines;
  for (StandIn const& one : stand_ins(s))
    lines.push_back(introduced(s.unit, one.id, s.body, s.day) + " (dự thay " + comrade(s.unit, one.stands_for, s.day) +
                    ")");
  for (std::string& line : guests_of(s)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace bcd::form
