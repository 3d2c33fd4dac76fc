// Contradictions within a report's entry on one task.
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

using record::TaskStatus;

// The contradiction and its position. `what` is empty if there is none.
struct Conflict {
  Text what;
  source::Span span;
};

Conflict conflict_in(record::TaskReport const& said) {
  bool const done = *said.status == TaskStatus::done;
  if (done && said.percent && int(*said.percent) < 100)
    return {{"đã hoàn thành mà tỷ lệ chưa đến 100%", "done, but below 100%"}, said.percent.span};
  if (!done && said.percent && int(*said.percent) == 100)
    return {{"tỷ lệ 100% mà chưa ghi hoàn thành", "100%, but not done"}, said.percent.span};
  if (!done && said.done_on)
    return {{"có ngày hoàn thành mà chưa ghi hoàn thành", "a completion day, but not done"}, said.done_on.span};
  bool const begun = said.percent && int(*said.percent) > 0;
  if (*said.status == TaskStatus::not_started && begun)
    return {{"chưa thực hiện mà tỷ lệ trên 0%", "not started, but above 0%"}, said.percent.span};
  return {};
}

}  // namespace

static void check_states(CheckContext const& c, Rule const& rule, Findings& out) {
  for (auto const& report : c.unit.reports.all) {
    if (!report.whole) continue;
    for (auto const& said : *report->tasks) {
      Conflict const conflict = conflict_in(*said);
      if (!conflict.what.empty())
        add(out, rule, *report.file, conflict.span, Subject::task(said->task->id),
            {{"task", Arg::task(said->task->id)}, {"what", conflict.what}});
    }
  }
}

Rule const task_state_conflict{
    .info = {.id = "task-state-conflict",
             .severity = Severity::warning,
             .message = {"nhiệm vụ {task} ghi mâu thuẫn: {what}",
                         "the entry on task {task} contradicts itself: {what}"},
             .fix = {"sửa status, percent, done_on cho khớp nhau", "make status, percent and done_on agree"},
             .bad = "tasks:\n  - {task: 2026-q1-committee/1, status: in-progress, percent: 100}\n",
             .good = "tasks:\n  - {task: 2026-q1-committee/1, status: in-progress, percent: 60}\n"},
    .check = check_states};

Family task_state_rules() {
  static constexpr Rule const* rules[]{&task_state_conflict};
  return rules;
}

}  // namespace bcd::rule
