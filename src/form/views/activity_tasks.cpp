// Tasks of a period: the tasks followed, their counts by state, and their part of the activity report.
#include <array>

#include "bcd/form/words.hpp"
#include "followed_tasks.hpp"
#include "form/engine/chart.hpp"
#include "form/words/record_words.hpp"

namespace bcd::form {
namespace {

using ledger::Task;
using Tasks = std::vector<Task const*>;
using Tally = std::array<int, task_states>;

// True if the task was done before the day.
bool closed_before(Task const& task, Date day) {
  return task.done() && task.state.done_on && *task.state.done_on < day;
}

// Returns the note of the newest report on the task, or "" if there is none.
std::string note_of(Task const& task) {
  if (task.state.said_by)
    for (auto const& said : *task.state.said_by->value.tasks)
      if (said->task->id == task.id && said->note) return unended(*said->note);
  return {};
}

std::string said_by(unit::Unit const& unit, Task const& task) {
  if (!task.state.said_by) return "chưa có báo cáo";
  record::Report const& report = task.state.said_by->value;
  return known_name(unit, report.from->id, *report.submitted) + ", " +
         std::string{record::word_title(*report.kind).in(Lang::vi)} + ", ngày " + short_date(*report.submitted);
}

Model matrix_row(std::string_view state, int in_time, int late) {
  return {{"state", state}, {"in_time", in_time}, {"late", late}, {"total", in_time + late}};
}

Model matrix_of(Tally const& tally) {
  using enum TaskProgress;
  static constexpr std::array rows{std::pair{done_in_time, "Hoàn thành"}, std::pair{doing_in_time, "Đang thực hiện"},
                                   std::pair{not_started_in_time, "Chưa thực hiện"}};
  Model matrix = Model::array();
  int in_time = 0, late = 0;
  for (auto const& [state, title] : rows) {
    int const first = tally[std::size_t(state)], second = tally[std::size_t(state) + 1];  // in time, then late
    matrix.push_back(matrix_row(title, first, second));
    in_time += first;
    late += second;
  }
  Model sum = matrix_row("Cộng", in_time, late);
  // It is unknown whether these are in time, so they count only in the total.
  if (int const unknown = tally[std::size_t(TaskProgress::unknown)]; unknown > 0) {
    Model row = matrix_row("Đã đến hạn, chưa có báo cáo", 0, 0);
    row["total"] = unknown;
    sum["total"] = in_time + late + unknown;
    matrix.push_back(std::move(row));
  }
  matrix.push_back(std::move(sum));
  return matrix;
}

constexpr auto keys =
    both(task_summary_keys,
         std::array{number("given_count", {"Số nhiệm vụ giao trong kỳ", "Tasks assigned in the period"}),
                    number("older_count", {"Số nhiệm vụ từ kỳ trước chuyển sang", "Tasks carried over"}),
                    list("given", {"Nhiệm vụ giao trong kỳ", "Tasks assigned in the period"}, task_row_keys),
                    list("older", {"Nhiệm vụ từ kỳ trước chuyển sang", "Tasks carried over"}, task_row_keys)});

}  // namespace

std::vector<Task const*> followed_tasks(ReportingPeriod const& reporting) {
  Tasks found;
  for (Task const& task : reporting.c.tasks.all())
    if (task.given <= reporting.period.last() && !closed_before(task, reporting.period.first())) found.push_back(&task);
  return found;
}

Model task_summary(Tasks const& tasks, Date as_of) {
  Tally tally{};
  int due = 0, in_time = 0;
  for (Task const* task : tasks) {
    TaskProgress const state = state_of(*task, as_of);
    ++tally[std::size_t(state)];
    due += came_due(*task, as_of);
    in_time += came_due(*task, as_of) && state == TaskProgress::done_in_time;
  }
  Model counts = Model::array();
  std::vector<std::string> told;
  std::vector<Amount> slices;
  for (std::size_t i = 0; i < tally.size(); ++i) {
    std::string const state{words(TaskProgress(i))};
    counts.push_back({{"state", state}, {"count", tally[i]}});
    slices.push_back({capitalised(state), tally[i]});
    if (tally[i] > 0) told.push_back(std::to_string(tally[i]) + " nhiệm vụ " + state);
  }
  return {{"total", tasks.size()},
          {"matrix", matrix_of(tally)},
          {"suspended", tally[std::size_t(TaskProgress::suspended)]},
          {"counts", counts},
          {"counts_words", joined(told, "; ")},
          {"in_time", in_time},
          {"came_due", due},
          {"in_time_share", due > 0 ? percent(in_time, due) : ""},
          {"chart", pie_chart("Tình trạng nhiệm vụ tính đến ngày " + short_date(as_of), slices)}};
}

Model task_row(ReportingPeriod const& reporting, Task const& task, std::size_t no) {
  record::Item const& item = *task.item;
  std::vector<std::string> partners;
  for (auto const& partner : *item.partners)
    partners.push_back(known_name(reporting.unit(), partner->id, reporting.as_of()));
  return {{"no", no},
          {"id", task.id},
          {"item", int(*item.no)},
          {"text", unended(*item.text)},
          {"source", source_words(reporting.unit(), task, reporting.as_of())},
          {"lead",
           item.lead ? known_name(reporting.unit(), item.lead->id, reporting.as_of()) : gap("cơ quan, người chủ trì")},
          {"partners", joined(partners, "; ")},
          {"due", item.due        ? short_date(*item.due)
                  : item.due_text ? unended(*item.due_text)
                                  : gap("thời hạn")},
          {"product", item.product ? unended(*item.product) : ""},
          {"state", state_words(task, reporting.as_of())},
          {"note", note_of(task)},
          {"said_by", said_by(reporting.unit(), task)}};
}

Model tasks_of(ReportingPeriod const& reporting) {
  Tasks const tasks = followed_tasks(reporting);
  Model given = Model::array(), older = Model::array();
  for (Task const* task : tasks) {
    Model& rows = reporting.period.contains(task->given) ? given : older;
    rows.push_back(task_row(reporting, *task, rows.size() + 1));
  }
  Model model = task_summary(tasks, reporting.as_of());
  model["given_count"] = given.size();
  model["older_count"] = older.size();
  model["given"] = std::move(given);
  model["older"] = std::move(older);
  return model;
}

Keys tasks_part_keys() { return keys; }

}  // namespace bcd::form
