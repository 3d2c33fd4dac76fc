// The items of conclusions and programmes, each of which sets a task, and the ids they are known under.
#pragma once
#include <string>

#include "bcd/unit/unit.hpp"

namespace bcd::unit {

// The id under which a record's tasks are known, without their number: the meeting's, or "programme-" and the
// programme's.
std::string tasks_of(Record<record::Meeting> const& meeting);
std::string tasks_of(Record<record::Programme> const& programme);
// Calls `see(id, item, record)` for each task that any record sets, given already or not.
template <class See>
void each_item(Unit const& unit, See const& see) {
  auto const each = [&](auto const& record, auto const& items) {
    for (auto const& item : *items) see(tasks_of(record) + "/" + std::to_string(int(*item->no)), *item, record);
  };
  for (auto const& meeting : unit.meetings.all)
    if (meeting.whole && meeting->conclusion) each(meeting, meeting->conclusion->items);
  for (auto const& programme : unit.programmes.all)
    if (programme.whole) each(programme, programme->items);
}

}  // namespace bcd::unit
