// The tasks that conclusions set, and what the newest submitted report says of each. Nothing is typed twice.
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
  std::string id;  // MEETING/no
  Record<record::Meeting> const* meeting = nullptr;
  record::Item const* item = nullptr;
  Date given;      // the meeting's day
  TaskState state;  // as of the day the book was made for

  std::string lead() const { return item->lead ? item->lead->id : std::string{}; }
  bool done() const { return state.status == record::TaskStatus::done; }
  // Past its due day without being done; a suspended task waits.
  bool overdue(Date as_of) const {
    return item->due && *item->due < as_of && !done() && state.status != record::TaskStatus::suspended;
  }
  bool late() const { return item->due && done() && state.done_on && *state.done_on > *item->due; }
};

// All tasks given on or before the day, by meeting date, then meeting, then number.
class TaskBook {
 public:
  TaskBook(Unit const& unit, Date as_of);
  std::vector<Task> const& all() const { return tasks_; }
  Task const* find(std::string_view id) const;

 private:
  std::vector<Task> tasks_;
  std::map<std::string, std::size_t, std::less<>> places_;
};

std::string task_id(Record<record::Meeting> const& meeting, record::Item const& item);

}  // namespace bcd::unit
