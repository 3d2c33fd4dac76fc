// Báo cáo tình hình thực hiện nhiệm vụ: all tasks followed in a period, counted by state and by lead.
#include <algorithm>
#include <array>
#include <map>

#include "bcd/form/words.hpp"
#include "followed_tasks.hpp"

namespace bcd::form {
namespace {

using ledger::Task;

constexpr std::array lead_keys{number("no", {"Thứ tự", "Number in the list"}),
                               text("lead", {"Chủ trì", "Lead"}),
                               number("total", {"Số nhiệm vụ", "Number of tasks"}),
                               number("done", {"Đã hoàn thành", "Done"}),
                               number("in_time", {"Hoàn thành đúng hạn", "Done in time"}),
                               number("overdue", {"Đang quá hạn", "Overdue"}),
                               number("suspended", {"Tạm dừng", "Suspended"})};

// The tasks of one lead. in_time includes tasks done that have no due day.
struct Lead {
  std::string name;
  int total = 0, done = 0, in_time = 0, overdue = 0, suspended = 0;
};

Model leads_of(ReportingPeriod const& reporting, std::vector<Task const*> const& tasks) {
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
  Model rows = Model::array();
  for (auto const& [rank, lead] : leads)
    rows.push_back({{"no", rows.size() + 1},
                    {"lead", lead.name},
                    {"total", lead.total},
                    {"done", lead.done},
                    {"in_time", lead.in_time},
                    {"overdue", lead.overdue},
                    {"suspended", lead.suspended}});
  return rows;
}

constexpr auto keys =
    both(both(period_paper_keys, task_summary_keys),
         std::array{number("given_count", {"Số nhiệm vụ giao trong kỳ", "Tasks assigned in the period"}),
                    number("older_count", {"Số nhiệm vụ từ kỳ trước chuyển sang", "Tasks carried over"}),
                    list("leads", {"Từng nơi chủ trì", "Each lead"}, lead_keys),
                    list("overdue", {"Nhiệm vụ quá hạn", "Overdue tasks"}, task_row_keys),
                    list("others", {"Các nhiệm vụ khác", "The other tasks"}, task_row_keys)});

}  // namespace

static Model tasks_model(Asked const& asked) {
  rule::CheckContext const c{asked.unit, asked.as_of};
  rule::Verdict const nothing_judged;
  ReportingPeriod const reporting{c, nothing_judged, *asked.period};
  auto const tasks = followed_tasks(reporting);
  Model overdue = Model::array(), others = Model::array();
  for (Task const* task : tasks) {
    Model& rows = task->overdue(asked.as_of) ? overdue : others;
    rows.push_back(task_row(reporting, *task, rows.size() + 1));
  }
  auto const given =
      std::ranges::count_if(tasks, [&](Task const* task) { return reporting.period.contains(task->given); });
  Model model = period_paper(asked, "tình hình thực hiện nhiệm vụ " + asked.period->spoken(Lang::vi));
  model.update(task_summary(tasks, asked.as_of));
  model.update({{"given_count", given},
                {"older_count", std::ssize(tasks) - given},
                {"leads", leads_of(reporting, tasks)},
                {"overdue", std::move(overdue)},
                {"others", std::move(others)}});
  return model;
}

View<Asked> const tasks_view{keys, [](Asked const& asked, Model& model) { model = tasks_model(asked); }};

}  // namespace bcd::form
