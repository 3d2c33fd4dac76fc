// The tasks that conclusions and programmes set, and what the newest submitted report says of each. Nothing is typed
// twice.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/ledger/duties.hpp"
#include "bcd/unit/items.hpp"

namespace bcd::ledger {

struct TaskState {
  record::TaskStatus status = record::TaskStatus::not_started;
  std::optional<Date> done_on;
  std::optional<int> percent;
  Record<record::Report> const* said_by =
      nullptr;  // the newest report of someone who may speak for it; null: none does
  Record<record::Report> const* reopened = nullptr;  // said_by, where an earlier report had called the task done
};

struct Task {
  std::string id;                                    // MEETING/no, programme-PROGRAMME/no
  std::string set_by;                                // the id before the '/'
  source::File const* file = nullptr;                // of the record that sets it
  Record<record::Meeting> const* meeting = nullptr;  // null: a programme sets it
  record::Item const* item = nullptr;
  Date given;                  // the meeting's day, or the day the programme was adopted
  TaskState state;             // as of the day the book was made for
  std::string closed_by = {};  // the id of the later task that gives it a new day or lead; "" while it is open
  std::string holder =
      {};  // who leads it on that day: the lead, or the member who succeeded the lead; "" without a lead
  // The last day in time of the first periodic report of its holder that falls due on or after the task's due day: the
  // report that can tell whether it was done. Nothing when the holder owes no report.
  std::optional<Date> told_by = {};
  bool counts = true;  // false: due after the unit's last day

  std::string lead() const { return item->lead ? item->lead->id : std::string{}; }
  bool done() const { return state.status == record::TaskStatus::done; }
  // Not done, neither put off nor replaced by a later task.
  bool open() const { return !done() && closed_by.empty() && state.status != record::TaskStatus::suspended; }
  bool past_due(Date as_of) const { return item->due && *item->due < as_of && open() && counts; }
  // A report sent after the due day says it is not done.
  bool told_not_done() const { return state.said_by && item->due && *state.said_by->value.submitted > *item->due; }
  // Past its due day, and a report that could tell says it is not done, or should have told by now. Before that day
  // nobody knows.
  bool overdue(Date as_of) const { return past_due(as_of) && (told_not_done() || (told_by && *told_by < as_of)); }
  // Past its due day, nobody has told, and nobody is to tell: its holder owes no report.
  bool unreported(Date as_of) const { return past_due(as_of) && !told_not_done() && !told_by; }
  // Past its due day, and the report that can tell is not due yet.
  bool unknown(Date as_of) const { return past_due(as_of) && !told_not_done() && told_by && *told_by >= as_of; }
  bool late() const { return item->due && done() && state.done_on && *state.done_on > *item->due; }
};

// All tasks given on or before the day, by that date, then the record that sets them, then number. A draft programme
// sets none, nor does the plan of one member.
class TaskBook {
 public:
  // `duties`: the unit's report duties as far as a year ahead of the day; worked out when not given.
  TaskBook(Unit const& unit, Date as_of);
  TaskBook(Unit const& unit, Date as_of, std::span<ReportDuty const> duties);
  std::vector<Task> const& all() const { return tasks_; }
  Task const* find(std::string_view id) const;

 private:
  std::vector<Task> tasks_;
  std::map<std::string, std::size_t, std::less<>> places_;
};

// Someone whose word moves a task on the day: its lead or who succeeded the lead, a partner, the standing agency, the
// body that set it. Nobody else's word does.
bool may_speak_for(Unit const& unit, Task const& task, std::string_view speaker, Date day);

}  // namespace bcd::ledger
