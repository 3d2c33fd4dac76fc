// A member at the meetings of a period, for the paper on a member's year.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"

namespace bcd::form {

// A meeting that the member was expected at, or came to.
struct PresenceRow {
  std::string date, meeting, state, note;
};
inline constexpr auto presence_keys = keys_of<PresenceRow>(
    row_number("no", {"Số thứ tự", "Number"}), text<&PresenceRow::date>("date", {"Ngày họp", "Day"}),
    text<&PresenceRow::meeting>("meeting", {"Cuộc họp", "The meeting"}),
    text<&PresenceRow::state>("state", {"Có mặt, vắng", "Present or absent"}),
    text<&PresenceRow::note>("note", {"Lý do, việc báo vắng", "Reason, report of the absence"}));
struct Presence {
  std::vector<PresenceRow> rows;
  int expected = 0, present = 0, absent = 0, late_or_untold = 0, unaccounted = 0;
};
// Returns the meetings held in the period by as_of. A meeting during a leave of the member counts only if it records
// them.
Presence presence_of(ReportingPeriod const& reporting, std::string const& member);

}  // namespace bcd::form
