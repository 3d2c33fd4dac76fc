#include "bcd/unit/tasks.hpp"

#include <algorithm>
#include <tuple>

#include "bcd/unit/duties.hpp"

namespace bcd::unit {

std::string tasks_of(Record<record::Meeting> const& meeting) { return meeting.id; }
std::string tasks_of(Record<record::Programme> const& programme) { return "programme-" + programme.id; }

TaskBook::TaskBook(Unit const& unit, Date as_of) {
  each_item(unit, [&](std::string id, record::Item const& item, auto const& record) {
    Task task{std::move(id), tasks_of(record), record.file, nullptr, &item, {}, {}};
    if constexpr (requires { record->adopted; }) {
      std::optional<Date> const day = adopted_on(unit, record.value, as_of);
      // A member's own plan sets work for its owner, which is not told task by task to the committee.
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
    return std::tuple{a.given, std::string_view{a.set_by}, int(*a.item->no)} < std::tuple{b.given, std::string_view{b.set_by}, int(*b.item->no)};
  });
  for (std::size_t i = 0; i < tasks_.size(); ++i) places_.try_emplace(tasks_[i].id, i);

  // Reports from oldest to newest, so that the newest word stands.
  std::vector<Record<record::Report> const*> reports;
  for (auto const& report : unit.reports.all)
    if (submitted(report, as_of)) reports.push_back(&report);
  std::ranges::sort(reports, [](auto const* a, auto const* b) {
    return std::tuple{*a->value.submitted, std::string_view{a->id}} < std::tuple{*b->value.submitted, std::string_view{b->id}};
  });
  for (auto const* report : reports)
    for (auto const& said : *report->value.tasks) {
      auto const place = places_.find(said->task->id);
      // A report cannot tell of what happens after it: that day has a finding of its own.
      if (place == places_.end() || (said->done_on && *said->done_on > *report->value.submitted)) continue;
      TaskState& state = tasks_[place->second].state;
      state.status = *said->status;
      state.done_on = said->done_on ? std::optional{*said->done_on} : std::nullopt;
      state.percent = said->percent ? std::optional{int(*said->percent)} : std::nullopt;
      state.said_by = report;
    }
}

Task const* TaskBook::find(std::string_view id) const {
  auto const place = places_.find(id);
  return place == places_.end() ? nullptr : &tasks_[place->second];
}

}  // namespace bcd::unit
