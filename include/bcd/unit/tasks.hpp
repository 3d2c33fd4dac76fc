// The tasks that conclusions and programmes set, and what the newest submitted report says of each. Nothing is typed twice.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::unit {

struct TaskState {
  record::TaskStatus status = record::TaskStatus::not_started;
  std::optional<Date> done_on;
  std::optional<int> percent;
  Record<record::Report> const* said_by = nullptr;  // null: no report speaks of it
};

struct Task {
  std::string id;  // MEETING/no, programme-PROGRAMME/no
  std::string set_by;                                // the id before the '/'
  source::File const* file = nullptr;                // of the record that sets it
  Record<record::Meeting> const* meeting = nullptr;  // null: a programme sets it
  record::Item const* item = nullptr;
  Date given;      // the meeting's day, or the day the programme was adopted
  TaskState state;  // as of the day the book was made for

  std::string lead() const { return item->lead ? item->lead->id : std::string{}; }
  bool done() const { return state.status == record::TaskStatus::done; }
  // Past its due day without being done; a suspended task waits.
  bool overdue(Date as_of) const {
    return item->due && *item->due < as_of && !done() && state.status != record::TaskStatus::suspended;
  }
  bool late() const { return item->due && done() && state.done_on && *state.done_on > *item->due; }
};

// All tasks given on or before the day, by that date, then the record that sets them, then number. A draft programme sets none,
// nor does the plan of one member.
class TaskBook {
 public:
  TaskBook(Unit const& unit, Date as_of);
  std::vector<Task> const& all() const { return tasks_; }
  Task const* find(std::string_view id) const;

 private:
  std::vector<Task> tasks_;
  std::map<std::string, std::size_t, std::less<>> places_;
};

// The id under which a record's tasks are known, without their number: the meeting's, or "programme-" and the programme's.
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
