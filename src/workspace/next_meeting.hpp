// The regular meeting that a new record of a meeting is for, and its usual day.
#pragma once
#include <optional>
#include <string>

#include "new_kinds.hpp"

namespace bcd::workspace {

// True if a consultation replaces the meeting, or if a meeting serves the period. A planned meeting counts like a held
// True if the duty is one regular meeting in its period: the kind that is drafted without being asked for.
bool is_regular_duty(ledger::MeetingDuty const& duty);
// one, a postponed one does not.
bool is_served(unit::Unit const& unit, ledger::MeetingDuty const& duty, Date as_of);

// Returns the day, or the next working day if it is a day off.
Date working_day_from(regulation::Calendar const& calendar, Date day);

// Returns the last working day in time, or the first working day from as_of if that is past. A body that must meet
// before another one meets a working day before it, if that meeting is planned.
Date usual_day(unit::Unit const& unit, ledger::MeetingDuty const& duty, Date as_of);

// Finds the regular meeting that the draft asks for. `duty` stays empty if the body owes none. Returns an error if the
// period cannot be one.
FillFault find_meeting(Filling const& f, std::string const& body, std::optional<ledger::MeetingDuty>& duty);

}  // namespace bcd::workspace
