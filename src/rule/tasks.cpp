// Tasks set by conclusions: who leads, by when, and were they done.
#include <algorithm>

#include "families.hpp"

namespace bcd::rule {
namespace {

using unit::Task;
using Provisions = std::vector<regulation::Provision<record::TaskClause>>;

// The clauses that make someone answerable for a task, of the law on the day it was given.
Provisions provisions(Case const& c, Task const& task) {
  Provisions const all = c.unit.law(task.given).all(&record::Clause::task);
  for (auto const& one : all) c.judged(*one.entry, task.id);
  return all;
}

// A finding that cites every clause behind it, or none when the regulation has none.
void say(Case const& c, Rule const& rule, Findings& out, Task const& task, source::Span span, Args args, Provisions const& behind) {
  args.push_back({"task", task.id});
  Finding& finding = add(out, rule, *task.file, span, task.id, std::move(args));
  for (auto const& one : behind) finding.citations.push_back(regulation::cite(one, c.unit.law(task.given).regulation()));
}

Provisions that_need(Provisions all, record::TaskNeed need) {
  std::erase_if(all, [&](auto const& one) { return std::ranges::none_of(*one.clause->needs, [&](auto const& named) { return *named == need; }); });
  return all;
}

void check_lead(Case const& c, Rule const& rule, Findings& out) {
  for (Task const& task : c.tasks.all())
    if (!task.item->lead) say(c, rule, out, task, task.item->no.span, {}, that_need(provisions(c, task), record::TaskNeed::lead));
}

Rule const task_without_lead{
    .info = {.id = "task-without-lead",
             .severity = Severity::warning,
             .message = {"nhiệm vụ {task} không có người chủ trì", "task {task} has no lead"},
             .fix = {"ghi lead là mã người hoặc cơ quan chủ trì", "record lead, the person or agency in charge"},
             .why = {"Nhiệm vụ phải rõ người chịu trách nhiệm thì mới theo dõi, báo cáo được.", "A task needs someone who answers for it, or nobody reports on it."},
             .bad = "items:\n  - {no: 1, text: Rà soát quy trình, due: 2026-06-15}\n",
             .good = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: 2026-06-15}\n"},
    .check = check_lead,
    .rests_on = [](record::Clause const& clause) { return bool(clause.task); }};

void check_due(Case const& c, Rule const& rule, Findings& out) {
  for (Task const& task : c.tasks.all())
    if (!task.item->due && !task.item->due_text) say(c, rule, out, task, task.item->no.span, {}, that_need(provisions(c, task), record::TaskNeed::due));
}

Rule const task_without_due{
    .info = {.id = "task-without-due",
             .severity = Severity::warning,
             .message = {"nhiệm vụ {task} không có thời hạn", "task {task} has no due day"},
             .fix = {"ghi due (ngày) hoặc due_text (thời hạn bằng lời, như 'thường xuyên')", "record due (a day) or due_text (in words, such as 'thường xuyên')"},
             .why = {"Nhiệm vụ phải rõ thời gian thì mới biết xong đúng hạn hay trễ.", "Without a due day nobody can tell whether a task was done in time."},
             .bad = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an}\n",
             .good = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: 2026-06-15}\n"},
    .check = check_due,
    .rests_on = [](record::Clause const& clause) { return bool(clause.task); }};

void check_overdue(Case const& c, Rule const& rule, Findings& out) {
  for (Task const& task : c.tasks.all()) {
    Provisions const behind = provisions(c, task);
    // A report of the lead that failed to load may be the one that says it is done.
    if (behind.empty() || !task.overdue(c.as_of) || c.broken_report_from(task.lead())) continue;
    Arg said = Text{"chưa báo cáo nào nói đến", "no report speaks of it"};
    if (task.state.said_by) {
      Text const state = record::word_title(task.state.status);
      said = {std::string{state.in(Lang::vi)} + " (" + task.state.said_by->id + ")", std::string{state.in(Lang::en)} + " (" + task.state.said_by->id + ")"};
    }
    say(c, rule, out, task, task.item->due.span, {{"due", *task.item->due}, {"days", c.as_of - *task.item->due}, {"said", said}}, behind);
  }
}

Rule const task_overdue{
    .info = {.id = "task-overdue",
             .message = {"nhiệm vụ {task} quá hạn {due} đã {days} ngày: {said}", "task {task} is {days} days past its due day {due}: {said}"},
             .fix = {"đôn đốc nơi chủ trì báo cáo; nếu đã xong, ghi status: done và done_on trong báo cáo mới nhất; nếu được gia hạn, kết luận mới phải ghi hạn mới", "press the lead to report; if done, say status: done and done_on in the newest report; a new due day needs a new conclusion"},
             .why = {"Tình trạng nhiệm vụ lấy từ báo cáo mới nhất đã gửi; quá hạn mà chưa hoàn thành là chậm trễ phải xử lý. Nhiệm vụ tạm dừng không tính.", "A task's state is what the newest submitted report says; past its due day and not done it needs action. A suspended one does not count."},
             .bad = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: 2026-06-15}\n# báo cáo mới nhất: in-progress\n",
             .good = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: 2026-06-15}\n# báo cáo mới nhất: done, done_on: 2026-06-10\n"},
    .check = check_overdue,
    .rests_on = [](record::Clause const& clause) { return bool(clause.task); }};

void check_late(Case const& c, Rule const& rule, Findings& out) {
  for (Task const& task : c.tasks.all()) {
    Provisions const behind = provisions(c, task);
    if (!behind.empty() && task.late()) say(c, rule, out, task, task.item->due.span, {{"due", *task.item->due}, {"done", *task.state.done_on}, {"report", task.state.said_by->id}}, behind);
  }
}

Rule const task_late{
    .info = {.id = "task-late",
             .severity = Severity::warning,
             .message = {"nhiệm vụ {task} hoàn thành ngày {done}, trễ hơn hạn {due} (theo {report})", "task {task} was done on {done}, after {due} (says {report})"},
             .fix = {"kiểm tra ngày hoàn thành; nếu đúng là trễ, có thể thêm waivers có lý do", "check the day it was done; if it was late, it may be waived with the reason"},
             .why = {"Việc đã xong nhưng trễ vẫn tính vào tỷ lệ đúng hạn, nên được nêu ra.", "A task done late still counts against the share done in time, so it is told."},
             .bad = "# due: 2026-06-15\ntasks:\n  - {task: 2026-q1-committee/1, status: done, done_on: 2026-06-20}\n",
             .good = "tasks:\n  - {task: 2026-q1-committee/1, status: done, done_on: 2026-06-10}\n"},
    .check = check_late,
    .rests_on = [](record::Clause const& clause) { return bool(clause.task); }};

}  // namespace

Family task_rules() {
  static constexpr Rule const* rules[]{&task_without_lead, &task_without_due, &task_overdue, &task_late};
  return rules;
}

}  // namespace bcd::rule
