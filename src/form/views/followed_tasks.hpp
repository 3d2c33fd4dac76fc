// The tasks that a paper of a period follows, and the keys that describe them. All such papers use these functions, so
// they count alike.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/chart.hpp"
#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"
#include "form/words/paper_voice.hpp"
#include "period_paper.hpp"

namespace bcd::form {

// Returns the tasks given on or before the last day of the period that were not known to be done before its first day.
// A completion belongs to the period in which it was reported: what one paper leaves open, the next one carries over. A
// task that was given a new day or lead by the end of the period is represented by its successor.
std::vector<ledger::Task const*> followed_tasks(ledger::Ledger const& c, Period period);
// True if the task, or the one which it extends, was given in the period. So an extended task is given once.
bool given_in(ledger::Ledger const& c, Period period, ledger::Task const& task);

// A row of the table of states. A row of unknown tasks counts only in the total.
struct TaskStateRow {
  std::string_view state;
  int in_time = 0, late = 0, total = 0;
  int unclear() const { return total - in_time - late; }
};
struct TaskCount {
  std::string state;
  int count;
};
// The tasks by state. in_time and came_due count tasks with a due day only.
struct TaskSummary {
  std::vector<TaskStateRow> matrix;  // the last row is the total
  std::vector<TaskCount> counts;
  int total = 0, suspended = 0, in_time = 0, came_due = 0;
  Date as_of;
  std::string counts_words() const;
  Chart chart() const;
};
TaskSummary task_summary(std::vector<ledger::Task const*> const& tasks, Date as_of);

inline constexpr auto task_matrix_keys =
    keys_of<TaskStateRow>(text<&TaskStateRow::state>("state", {"Tình trạng", "State"}),
                          number<&TaskStateRow::in_time>("in_time", {"Đúng hạn, còn trong hạn", "In time"}),
                          number<&TaskStateRow::late>("late", {"Trễ hạn, quá hạn", "Late"}),
                          number<&TaskStateRow::unclear>("unclear", {"Chưa xác định", "Not known to be either"}),
                          number<&TaskStateRow::total>("total", {"Cộng", "Total"}));
inline constexpr auto task_count_keys =
    keys_of<TaskCount>(text<&TaskCount::state>("state", {"Tình trạng", "State"}),
                       number<&TaskCount::count>("count", {"Số nhiệm vụ", "Number of tasks"}));
// `Tasks`: a struct derived from TaskSummary.
template <class Tasks>
constexpr auto task_summary_keys = keys_of<Tasks>(
    number<&TaskSummary::total>("total", {"Số nhiệm vụ theo dõi", "Number of tasks"}),
    list<&TaskSummary::matrix>("matrix",
                               {"Nhiệm vụ theo tình trạng và thời hạn, dòng cuối là cộng",
                                "Tasks by state, in time or late; the last row is the total"},
                               task_matrix_keys),
    flag("shows_unclear", {"Có nhiệm vụ chưa có báo cáo", "True if there are tasks without a report"},
         [](TaskSummary const& of) { return !of.matrix.empty() && of.matrix.back().unclear() > 0; }),
    flag("any_late", {"Có nhiệm vụ trễ hạn, quá hạn", "True if a task was done late or is overdue"},
         [](TaskSummary const& of) { return !of.matrix.empty() && of.matrix.back().late > 0; }),
    number<&TaskSummary::suspended>("suspended", {"Số nhiệm vụ tạm dừng", "Suspended tasks"}),
    list<&TaskSummary::counts>("counts", {"Số nhiệm vụ theo từng tình trạng", "Number of tasks by state"},
                               task_count_keys),
    text<&TaskSummary::counts_words>("counts_words", {"Số nhiệm vụ theo từng tình trạng, bằng lời",
                                                      "Number of tasks by state, in words"}),
    number<&TaskSummary::in_time>("in_time", {"Số nhiệm vụ có hạn hoàn thành đúng hạn",
                                              "Tasks with a due day that were done in time"}),
    number<&TaskSummary::came_due>("came_due", {"Số nhiệm vụ có hạn đã hoàn thành hoặc đã quá hạn",
                                                "Tasks with a due day that are done or overdue"}),
    text("in_time_share", {"Tỷ lệ đúng hạn", "Share done in time"},
         [](TaskSummary const& of) { return of.came_due > 0 ? percent(of.in_time, of.came_due) : ""; }),
    chart<&TaskSummary::chart>("chart", {"Biểu đồ tình trạng nhiệm vụ", "Chart of the tasks by state"}));

// A task in a list of tasks.
struct TaskRow {
  ReportingPeriod const& reporting;
  ledger::Task const& task;
  record::Item const& item() const { return *task.item; }
  std::string source() const;    // the paper that assigned it
  std::string partners() const;  // names, or ""
  std::string note() const;      // of the newest report on the task, or ""
  std::string said_by() const;   // the report that gives the state
};
inline constexpr auto task_row_keys = keys_of<TaskRow>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text("id", {"Mã nhiệm vụ, để tra cứu hồ sơ", "Id of the task, to look it up"},
         [](TaskRow const& row) { return row.task.id; }),
    number("item", {"Số thứ tự trong văn bản giao", "Number in the paper that assigned it"},
           [](TaskRow const& row) { return int(*row.item().no); }),
    text("text", {"Nội dung", "The text"}, [](TaskRow const& row) { return unended(*row.item().text); }),
    text<&TaskRow::source>("source", {"Giao tại", "The paper that assigned it"}),
    text("lead", {"Chủ trì", "Lead"},
         [](TaskRow const& row) {
           ReportingPeriod const& in = row.reporting;
           return row.item().lead ? known_name(in.unit(), row.item().lead->id, in.as_of())
                                  : gap("cơ quan, người chủ trì");
         }),
    text<&TaskRow::partners>("partners", {"Phối hợp", "Partners"}),
    text("due", {"Thời hạn", "Due day"},
         [](TaskRow const& row) {
           record::Item const& item = row.item();
           return item.due ? short_date(*item.due) : item.due_text ? unended(*item.due_text) : gap("thời hạn");
         }),
    text("product", {"Sản phẩm", "Product"},
         [](TaskRow const& row) {
           return row.item().product ? told(row.reporting.c, *row.item().product) : std::string{};
         }),
    text("state", {"Tình trạng", "State"},
         [](TaskRow const& row) { return capitalised(state_words(row.task, row.reporting.as_of())); }),
    text("done_on", {"Ngày hoàn thành", "Day it was done"},
         [](TaskRow const& row) {
           bool const known = row.task.done() && row.task.state.done_on;
           return known ? short_date(*row.task.state.done_on) : std::string{};
         }),
    flag("late", {"Hoàn thành trễ hạn", "True if it was done late"},
         [](TaskRow const& row) { return row.task.done() && row.task.late(); }),
    text<&TaskRow::note>("note", {"Ghi chú của báo cáo mới nhất; nhiệm vụ thay thế, nếu có",
                                  "Note in the newest report; the task that replaced it, if any"}),
    text<&TaskRow::said_by>("said_by", {"Báo cáo cho biết tình trạng", "The report that gives the state"}));

}  // namespace bcd::form
