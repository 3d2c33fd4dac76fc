// Tasks of a period: the tasks followed, their counts by state, and their part of the activity report.
#include <algorithm>
#include <array>

#include "bcd/form/words.hpp"
#include "followed_tasks.hpp"
#include "form/words/paper_voice.hpp"
#include "form/words/record_words.hpp"

namespace bcd::form {
namespace {

using ledger::Task;
using Tasks = std::vector<Task const*>;
using Tally = std::array<int, task_states>;

// True if a later task given on or before the day replaced it.
bool replaced_by(ledger::TaskBook const& tasks, Task const& task, Date day) {
  Task const* const later = task.closed_by.empty() ? nullptr : tasks.find(task.closed_by);
  return later && later->given <= day;
}

// Returns the day the work was first given: that of the task which this one extends, if any.
Date first_given(ledger::TaskBook const& tasks, Task const& task) {
  Task const* first = &task;
  while (first->item->extends) {
    Task const* const earlier = tasks.find(first->item->extends->id);
    if (!earlier || earlier->closed_by != first->id) break;
    first = earlier;
  }
  return first->given;
}

std::vector<TaskStateRow> matrix_of(Tally const& tally) {
  using enum TaskProgress;
  static constexpr std::array states{std::pair{done_in_time, "Hoàn thành"}, std::pair{doing_in_time, "Đang thực hiện"},
                                     std::pair{not_started_in_time, "Chưa thực hiện"}};
  std::vector<TaskStateRow> matrix;
  TaskStateRow sum{"Cộng"};
  for (auto const& [state, title] : states) {
    int const in_time = tally[std::size_t(state)], late = tally[std::size_t(state) + 1];
    matrix.push_back({title, in_time, late, in_time + late});
    sum.in_time += in_time;
    sum.late += late;
  }
  int const unclear = tally[std::size_t(unknown)];
  sum.total = sum.in_time + sum.late + unclear;
  // It is unknown whether these are in time, so they count only in the total.
  if (unclear > 0) matrix.push_back({"Chưa có báo cáo", 0, 0, unclear});
  matrix.push_back(sum);
  return matrix;
}

// The tasks of a period as a part of the activity report.
struct PartOnTasks : TaskSummary {
  int given_count = 0;
  std::vector<TaskRow> done, open;
};
constexpr auto tasks_part_keys = both(
    task_summary_keys<PartOnTasks>,
    keys_of<PartOnTasks>(
        number<&PartOnTasks::given_count>("given_count", {"Số nhiệm vụ giao trong kỳ", "Tasks assigned in the period"}),
        number("older_count", {"Số nhiệm vụ từ kỳ trước chuyển sang", "Tasks carried over"},
               [](PartOnTasks const& part) { return part.total - part.given_count; }),
        list<&PartOnTasks::done>("done", {"Nhiệm vụ đã hoàn thành, theo ngày giao", "Tasks done, by day assigned"},
                                 task_row_keys),
        list<&PartOnTasks::open>("open", {"Nhiệm vụ chưa hoàn thành, theo ngày giao", "Open tasks, by day assigned"},
                                 task_row_keys)));

PartOnTasks part_on_tasks(ReportingPeriod const& reporting) {
  Tasks const tasks = followed_tasks(reporting.c, reporting.period);
  PartOnTasks part{task_summary(tasks, reporting.as_of()), 0, {}, {}};
  for (Task const* task : tasks) {
    part.given_count += given_in(reporting.c, reporting.period, *task);
    (task->done() ? part.done : part.open).push_back({reporting, *task});
  }
  return part;
}

}  // namespace

std::vector<Task const*> followed_tasks(ledger::Ledger const& c, Period period) {
  // What was known when the period began. A task done by then and reported later was still open in the earlier paper.
  ledger::TaskBook const before{c.unit, period.first() - 1, {}};
  Tasks found;
  for (Task const& task : c.tasks.all()) {
    Task const* const then = before.find(task.id);
    bool const settled = task.done() && then && then->done();
    if (task.given <= period.last() && !settled && !replaced_by(c.tasks, task, period.last())) found.push_back(&task);
  }
  return found;
}

bool given_in(ledger::Ledger const& c, Period period, Task const& task) {
  return period.contains(first_given(c.tasks, task));
}

TaskSummary task_summary(Tasks const& tasks, Date as_of) {
  TaskSummary summary;
  Tally tally{};
  for (Task const* task : tasks) {
    TaskProgress const state = state_of(*task, as_of);
    ++tally[std::size_t(state)];
    summary.came_due += came_due(*task, as_of);
    summary.in_time += came_due(*task, as_of) && state == TaskProgress::done_in_time;
  }
  for (std::size_t i = 0; i < tally.size(); ++i)
    summary.counts.push_back({std::string{words(TaskProgress(i))}, tally[i]});
  summary.matrix = matrix_of(tally);
  summary.total = int(tasks.size());
  summary.suspended = tally[std::size_t(TaskProgress::suspended)];
  summary.as_of = as_of;
  return summary;
}

std::string TaskSummary::counts_words() const {
  std::vector<std::string> parts;
  for (TaskCount const& one : counts)
    if (one.count > 0) parts.push_back(count_words(one.count) + " nhiệm vụ " + one.state);
  return joined(parts, "; ");
}

Chart TaskSummary::chart() const {
  Chart chart{ChartKind::stacked, "Tình trạng nhiệm vụ tính đến ngày " + short_date(as_of), "nhiệm vụ", {}, {}, {}};
  chart.series = {"Đúng hạn, còn trong hạn", "Trễ hạn, quá hạn"};
  bool const unclear = std::ranges::any_of(matrix, [](auto const& row) { return row.unclear() > 0; });
  if (unclear) chart.series.emplace_back("Chưa có báo cáo");
  for (TaskStateRow const& row : matrix) {
    if (&row == &matrix.back()) break;  // the total
    chart.rows.push_back({std::string{row.state}, {row.in_time, row.late}});
    if (unclear) chart.rows.back().values.push_back(row.unclear());
  }
  if (suspended > 0) {
    std::vector<int> values(chart.series.size(), 0);
    values.push_back(suspended);
    chart.series.emplace_back("Tạm dừng");
    chart.rows.push_back({"Tạm dừng", std::move(values)});
  }
  return chart;
}

std::string TaskRow::source() const { return capitalised(source_words(reporting.unit(), task, reporting.as_of())); }

std::string TaskRow::partners() const {
  std::vector<std::string> names;
  for (auto const& partner : *item().partners)
    names.push_back(known_name(reporting.unit(), partner->id, reporting.as_of()));
  return joined(names, "; ");
}

std::string TaskRow::note() const {
  std::vector<std::string> notes;
  if (task.state.said_by)
    for (auto const& said : *task.state.said_by->value.tasks)
      if (notes.empty() && said->task->id == task.id && said->note)
        notes.push_back(without_ids(reporting.c, unended(*said->note)));
  if (ledger::Task const* const later = task.closed_by.empty() ? nullptr : reporting.c.tasks.find(task.closed_by))
    notes.push_back("đã thay bằng nhiệm vụ số " + std::to_string(int(*later->item->no)) + " theo " +
                    source_words(reporting.unit(), *later, reporting.as_of()));
  return capitalised(joined(notes, "; "));
}

std::string TaskRow::said_by() const {
  if (!task.state.said_by) return {};
  record::Report const& report = task.state.said_by->value;
  return known_name(reporting.unit(), report.from->id, *report.submitted) + ", " +
         std::string{record::word_title(*report.kind).in(Lang::vi)} + ", ngày " + short_date(*report.submitted);
}

constinit View<ReportingPeriod> const tasks_part = view_of<ReportingPeriod, tasks_part_keys, part_on_tasks>();

}  // namespace bcd::form
