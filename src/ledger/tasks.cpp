#include "bcd/ledger/tasks.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace bcd::ledger {
namespace {

// The longest interval of reports: the one that can show a task's state may be due a year later.
constexpr int days_ahead = 366;

// Returns the holder of the task on the day: the lead, or the last in the chain of successors. "" without a lead.
std::string holder_on(Unit const& unit, Task const& task, Date day) {
  std::string holder = task.lead();
  std::set<std::string> seen;
  while (!holder.empty() && seen.insert(holder).second) {
    auto const* const next = unit.successor(holder, day);
    if (!next) break;
    holder = next->id;
  }
  return holder;
}

bool before(Record<record::Report> const* a, Record<record::Report> const* b) {
  return std::tuple{*a->value.submitted, std::string_view{a->id}} <
         std::tuple{*b->value.submitted, std::string_view{b->id}};
}

// Applies the entry of one report to the task's state.
void hear(Task& task, Record<record::Report> const& report, record::TaskReport const& said) {
  TaskState& state = task.state;
  bool const reopens =
      state.said_by && state.said_by != &report && task.done() && *said.status != record::TaskStatus::done;
  state.status = *said.status;
  state.done_on = said.done_on ? std::optional{*said.done_on} : std::nullopt;
  state.percent = said.percent ? std::optional{int(*said.percent)} : std::nullopt;
  state.said_by = &report;
  state.reopened = reopens ? &report : nullptr;
}

}  // namespace

bool may_speak_for(Unit const& unit, Task const& task, std::string_view speaker, Date day) {
  if (!task.item->lead || speaker == task.lead() || speaker == holder_on(unit, task, day)) return true;
  if (record::has(task.item->partners, speaker) || unit.of_standing_agency(speaker, day)) return true;
  return task.meeting ? speaker == task.meeting->value.body->id : unit.known_body(speaker);
}

TaskBook::TaskBook(Unit const& unit, Date as_of) : TaskBook{unit, as_of, report_duties(unit, as_of + days_ahead)} {}

TaskBook::TaskBook(Unit const& unit, Date as_of, std::span<ReportDuty const> duties) {
  unit::each_item(unit, [&](std::string id, record::Item const& item, auto const& record) {
    Task task{.id = std::move(id),
              .set_by = unit::tasks_of(record),
              .file = record.file,
              .item = &item,
              .given = {},
              .state = {}};
    if constexpr (requires { record->adopted; }) {
      std::optional<Date> const day = adopted_on(unit, record.value, as_of);
      // A member's own plan sets work for its owner, which is not reported to the committee task by task.
      if (!day || (record->of && !unit.known_body(record->of->id))) return;
      task.given = *day;
    } else {
      if (!held(record, as_of)) return;
      task.meeting = &record;
      task.given = *record->date;
    }
    tasks_.push_back(std::move(task));
  });
  std::ranges::stable_sort(tasks_, [](Task const& a, Task const& b) {
    return std::tuple{a.given, std::string_view{a.set_by}, int(*a.item->no)} <
           std::tuple{b.given, std::string_view{b.set_by}, int(*b.item->no)};
  });
  for (std::size_t i = 0; i < tasks_.size(); ++i) places_.try_emplace(tasks_[i].id, i);

  // From oldest to newest, because the newest report decides.
  std::vector<Record<record::Report> const*> reports;
  for (auto const& report : unit.reports.all)
    if (submitted(report, as_of)) reports.push_back(&report);
  std::ranges::sort(reports, before);
  for (auto const* report : reports)
    for (auto const& said : *report->value.tasks) {
      auto const place = places_.find(said->task->id);
      // A report cannot state a completion after its own day. Such an entry is skipped and has its own finding.
      if (place == places_.end() || (said->done_on && *said->done_on > *report->value.submitted)) continue;
      Task& task = tasks_[place->second];
      if (!may_speak_for(unit, task, report->value.from->id, *report->value.submitted)) continue;
      // If two reports have the same day, the lead's decides.
      auto const* const heard = task.state.said_by;
      bool const same_day = heard && *heard->value.submitted == *report->value.submitted;
      if (same_day && heard->value.from->id == task.lead() && report->value.from->id != task.lead()) continue;
      hear(task, *report, *said);
    }
  for (Task& task : tasks_) {
    if (task.item->extends)
      // Only a later task can replace an earlier one.
      if (auto const earlier = places_.find(task.item->extends->id);
          earlier != places_.end() && tasks_[earlier->second].given < task.given)
        tasks_[earlier->second].closed_by = task.id;
    task.counts = !task.item->due || unit.counts(*task.item->due);
    task.holder = holder_on(unit, task, as_of);
    if (!task.item->due || task.holder.empty()) continue;
    for (ReportDuty const& duty : duties)
      if (duty.from == task.holder && duty.due >= *task.item->due &&
          (!task.told_by || report_limit(unit, duty) < *task.told_by))
        task.told_by = report_limit(unit, duty);
  }
}

Task const* TaskBook::find(std::string_view id) const {
  auto const place = places_.find(id);
  return place == places_.end() ? nullptr : &tasks_[place->second];
}

}  // namespace bcd::ledger
