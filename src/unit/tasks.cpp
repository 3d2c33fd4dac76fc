#include "bcd/unit/tasks.hpp"

#include <algorithm>
#include <tuple>

#include "bcd/unit/duties.hpp"

namespace bcd::unit {

std::string task_id(Record<record::Meeting> const& meeting, record::Item const& item) {
  return meeting.id + "/" + std::to_string(int(*item.no));
}

TaskBook::TaskBook(Unit const& unit, Date as_of) {
  for (auto const& meeting : unit.meetings.all) {
    if (!held(meeting, as_of) || !meeting->conclusion) continue;
    for (auto const& item : *meeting->conclusion->items) tasks_.push_back({task_id(meeting, *item), &meeting, &*item, *meeting->date, {}});
  }
  std::ranges::stable_sort(tasks_, [](Task const& a, Task const& b) {
    return std::tuple{a.given, std::string_view{a.meeting->id}, int(*a.item->no)} < std::tuple{b.given, std::string_view{b.meeting->id}, int(*b.item->no)};
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
