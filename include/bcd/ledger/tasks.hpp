// The tasks that conclusions and programmes set, with the state that the newest submitted report gives each. The state
// is derived from the reports, so that nothing is entered twice.
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
      nullptr;  // newest report of someone who may report on it; null if there is none
  // Equals said_by if an earlier report had the task done and this one does not.
  Record<record::Report> const* reopened = nullptr;
};

struct Task {
  std::string id;                                    // MEETING/no or programme-PROGRAMME/no
  std::string set_by;                                // the part of the id before the '/'
  source::File const* file = nullptr;                // the record that sets it
  Record<record::Meeting> const* meeting = nullptr;  // null if a programme sets it
  record::Item const* item = nullptr;
  Date given;                  // day of the meeting, or day the programme was adopted
  TaskState state;             // as of the day of the TaskBook
  std::string closed_by = {};  // id of the later task that gives it a new day or lead; "" while there is none
  std::string holder = {};     // who leads it on that day: the lead or the lead's successor; "" without a lead
  // Last acceptable day of the first periodic report of the holder that falls due on or after the task's due day: the
  // report that can show whether the task was done. Null if the holder owes no such report.
  std::optional<Date> told_by = {};
  bool counts = true;  // false if due after the unit's last day

  std::string lead() const { return item->lead ? item->lead->id : std::string{}; }
  bool done() const { return state.status == record::TaskStatus::done; }
  // True if it is not done, not suspended and not replaced by a later task.
  bool open() const { return !done() && closed_by.empty() && state.status != record::TaskStatus::suspended; }
  bool past_due(Date as_of) const { return item->due && *item->due < as_of && open() && counts; }
  // True if the newest report was sent after the due day. For an open task it then shows that the task was not done in
  // time.
  bool told_not_done() const { return state.said_by && item->due && *state.said_by->value.submitted > *item->due; }
  // True if it is past its due day and not done, according to a report sent after that day or because the report that
  // should show it is overdue. Until then the state is unknown.
  bool overdue(Date as_of) const { return past_due(as_of) && (told_not_done() || (told_by && *told_by < as_of)); }
  // True if it is past its due day, no report shows its state, and none is owed, because its holder owes no report.
  bool unreported(Date as_of) const { return past_due(as_of) && !told_not_done() && !told_by; }
  // True if it is past its due day and the report that can show its state is not due yet.
  bool unknown(Date as_of) const { return past_due(as_of) && !told_not_done() && told_by && *told_by >= as_of; }
  bool late() const { return item->due && done() && state.done_on && *state.done_on > *item->due; }
};

// All tasks given on or before the day, sorted by that date, the record that sets them, and number. A draft programme
// and the plan of one member set no tasks here.
class TaskBook {
 public:
  // `duties`: the unit's report duties up to a year after the day; computed if not given.
  TaskBook(Unit const& unit, Date as_of);
  TaskBook(Unit const& unit, Date as_of, std::span<ReportDuty const> duties);
  std::vector<Task> const& all() const { return tasks_; }
  // Returns null if there is no such task.
  Task const* find(std::string_view id) const;

 private:
  std::vector<Task> tasks_;
  std::map<std::string, std::size_t, std::less<>> places_;
};

// True if the speaker's reports change the state of the task on the day: its lead or the lead's successor, a partner,
// the standing agency, or the body that set it (for a programme, any body). Anyone's if the task has no lead.
bool may_speak_for(Unit const& unit, Task const& task, std::string_view speaker, Date day);

}  // namespace bcd::ledger
