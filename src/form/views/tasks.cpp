// Báo cáo tình hình thực hiện nhiệm vụ: all tasks followed in a period, counted by state and by lead.
#include <algorithm>
#include <array>
#include <map>

#include "bcd/form/words.hpp"
#include "followed_tasks.hpp"

namespace bcd::form {
namespace {

using ledger::Task;

// The tasks of one lead. in_time includes tasks done that have no due day.
struct Lead {
  std::string name;
  int total = 0, done = 0, in_time = 0, overdue = 0, suspended = 0;
};

std::vector<Lead> leads_of(ReportingPeriod const& reporting, std::vector<Task const*> const& tasks) {
  std::map<Rank, Lead> leads;
  for (Task const* task : tasks) {
    std::string const id = task->lead();
    Rank const rank = id.empty() ? Rank{3, 0, id} : rank_of(reporting.unit(), id);
    Lead& lead = leads[rank];
    lead.name = id.empty() ? gap("cơ quan, người chủ trì") : known_name(reporting.unit(), id, reporting.as_of());
    TaskProgress const state = state_of(*task, reporting.as_of());
    ++lead.total;
    lead.done += task->done();
    lead.in_time += state == TaskProgress::done_in_time;
    lead.overdue += task->overdue(reporting.as_of());
    lead.suspended += state == TaskProgress::suspended;
  }
  std::vector<Lead> rows;
  for (auto& [rank, lead] : leads) rows.push_back(std::move(lead));
  return rows;
}

struct TaskPaper : PeriodPaper, TaskSummary {
  int given_count = 0;
  std::vector<Lead> leads;
  std::vector<TaskRow> overdue, others;
};

constexpr auto lead_keys =
    keys_of<Lead>(row_number("no", {"Thứ tự", "Number in the list"}), text<&Lead::name>("lead", {"Chủ trì", "Lead"}),
                  number<&Lead::total>("total", {"Số nhiệm vụ", "Number of tasks"}),
                  number<&Lead::done>("done", {"Đã hoàn thành", "Done"}),
                  number<&Lead::in_time>("in_time", {"Hoàn thành đúng hạn", "Done in time"}),
                  number<&Lead::overdue>("overdue", {"Đang quá hạn", "Overdue"}),
                  number<&Lead::suspended>("suspended", {"Tạm dừng", "Suspended"}));
constexpr auto tasks_keys = both(
    both(period_paper_keys<TaskPaper>, task_summary_keys<TaskPaper>),
    keys_of<TaskPaper>(
        number<&TaskPaper::given_count>("given_count", {"Số nhiệm vụ giao trong kỳ", "Tasks assigned in the period"}),
        number("older_count", {"Số nhiệm vụ từ kỳ trước chuyển sang", "Tasks carried over"},
               [](TaskPaper const& paper) { return paper.total - paper.given_count; }),
        list<&TaskPaper::leads>("leads", {"Từng nơi chủ trì", "Each lead"}, lead_keys),
        list<&TaskPaper::overdue>("overdue", {"Nhiệm vụ quá hạn", "Overdue tasks"}, task_row_keys),
        list<&TaskPaper::others>("others", {"Các nhiệm vụ khác", "The other tasks"}, task_row_keys)));

void fill_tasks(Asked const& asked, Model& model) {
  rule::CheckContext const c{asked.unit, asked.as_of};
  rule::Verdict const nothing_judged;
  ReportingPeriod const reporting{c, nothing_judged, *asked.period};
  auto const tasks = followed_tasks(c, *asked.period);
  TaskPaper paper{period_paper(asked, "tình hình thực hiện nhiệm vụ " + asked.period->spoken(Lang::vi)),
                  task_summary(tasks, asked.as_of),
                  0,
                  leads_of(reporting, tasks),
                  {},
                  {}};
  for (Task const* task : tasks) {
    paper.given_count += given_in(c, reporting.period, *task);
    (task->overdue(asked.as_of) ? paper.overdue : paper.others).push_back({reporting, *task});
  }
  fill(model, tasks_keys, paper);
}

}  // namespace

constinit View<Asked> const tasks_view{tasks_keys, fill_tasks};

}  // namespace bcd::form
