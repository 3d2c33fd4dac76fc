// Items of conclusions and programmes. Each item sets one task; its id is made here. Also all ids of a unit.
#pragma once
#include <set>
#include <string>

#include "bcd/unit/unit.hpp"

namespace bcd::unit {

// Returns the part before the '/' of the ids of a record's tasks: the meeting's id, or "programme-" and the programme's
// id.
std::string tasks_of(Record<record::Meeting> const& meeting);
std::string tasks_of(Record<record::Programme> const& programme);
// Calls `see(id, item, record)` for each item of every valid record, including items of drafts and of planned meetings.
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

// `tasks`: the id of a task up to its '/'. Returns the programme's id, or "" if a meeting set the task.
std::string_view programme_of(std::string_view tasks);
// Returns the item of the task with this id in a valid record; null if there is none.
record::Item const* find_item(Unit const& unit, std::string_view task);

// True if something of the kind has the id, a record that failed to load included. A task of such a record is taken to
// exist.
bool has_id(Unit const& unit, record::Target target, std::string_view id);
// Returns the ids of all records, also of those that failed to load, of the agencies, bodies and figures, and what the
// ids of tasks begin with.
std::set<std::string, std::less<>> all_ids(Unit const& unit);

}  // namespace bcd::unit
