// Extends a task: adds an item to the conclusion that decided it, with a new day, and perhaps another lead.
#pragma once
#include <optional>
#include <string>

#include "bcd/ledger/tasks.hpp"
#include "bcd/unit/unit.hpp"
#include "bcd/workspace/changes.hpp"

namespace bcd::workspace {

struct TaskExtension {
  std::string task;
  std::optional<Date> to = {};  // the new due day; null: the present one, if only the lead changes
  std::string lead = {};        // the new lead; "": the one who leads it now
  std::string at = {};    // the meeting that decided it; "": the newest held one of the same body with a conclusion
  std::string text = {};  // "": the text of the task
};
struct ExtendedTask {
  FileChange change;
  std::string id;      // of the new item, "2026-q3-committee/4"
  std::string number;  // of the conclusion notice; "" if it has none yet
};
// True if a meeting that may decide an extension of the task has a conclusion, so that extend_task() needs no `at`.
bool was_decidable(unit::Unit const& unit, Date as_of, ledger::Task const& task);
// Refused if there is no such task, it is done or has been extended already, the day is not later than the old one, or
// the meeting cannot have decided it.
Result<ExtendedTask> extend_task(unit::Unit const& unit, Date as_of, TaskExtension const& asked);

}  // namespace bcd::workspace
