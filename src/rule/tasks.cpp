// Tasks set by conclusions and programmes: their lead, due day and completion.
#include <algorithm>

#include "bcd/finding/counted.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

using ledger::Task;
using Provisions = std::vector<regulation::Provision<record::TaskClause>>;

// Returns the clauses that make someone responsible for a task, under the law of the day it was given.
Provisions provisions(CheckContext const& c, Task const& task) {
  Provisions const all = c.unit.law(task.given).all(&record::Clause::task);
  for (auto const& one : all) c.judged(*one.entry, task.id);
  return all;
}

// Adds a finding that cites every clause in `behind`, which may be empty.
void say(CheckContext const& c, Rule const& rule, Findings& out, Task const& task, source::Span span, Args args,
         Provisions const& behind) {
  args.push_back({"task", Arg::task(task.id)});
  Finding& finding = add(out, rule, *task.file, span, Subject::task(task.id), std::move(args));
  for (auto const& one : behind)
    finding.citations.push_back(regulation::cite(one, c.unit.law(task.given).regulation()));
}

Provisions that_need(Provisions all, record::TaskNeed need) {
  std::erase_if(all, [&](auto const& one) {
    return std::ranges::none_of(*one.clause->needs, [&](auto const& named) { return *named == need; });
  });
  return all;
}

}  // namespace

static void check_lead(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Task const& task : c.tasks.all()) {
    Provisions const behind = provisions(c, task);
    if (!behind.empty() && !task.item->lead)
      say(c, rule, out, task, task.item->no.span, {}, that_need(behind, record::TaskNeed::lead));
  }
}

Rule const task_without_lead{
    .info = {.id = "task-without-lead",
             .severity = Severity::warning,
             .message = {"nhiệm vụ {task} không có người chủ trì", "task {task} has no lead"},
             .fix = {"ghi lead là mã người hoặc cơ quan chủ trì", "record lead, the person or agency in charge"},
             .bad = "items:\n  - {no: 1, text: Rà soát quy trình, due: 2026-06-15}\n",
             .good = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: 2026-06-15}\n"},
    .check = check_lead,
    .rests_on = [](record::Clause const& clause) { return bool(clause.task); }};

static void check_due(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Task const& task : c.tasks.all()) {
    Provisions const behind = provisions(c, task);
    if (!behind.empty() && !task.item->due && !task.item->due_text)
      say(c, rule, out, task, task.item->no.span, {}, that_need(behind, record::TaskNeed::due));
  }
}

Rule const task_without_due{
    .info = {.id = "task-without-due",
             .severity = Severity::warning,
             .message = {"nhiệm vụ {task} không có thời hạn", "task {task} has no due day"},
             .fix = {"ghi due (ngày) hoặc due_text (thời hạn bằng lời, như 'thường xuyên')",
                     "record due (a day) or due_text (in words, such as 'thường xuyên')"},
             .bad = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an}\n",
             .good = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: 2026-06-15}\n"},
    .check = check_due,
    .rests_on = [](record::Clause const& clause) { return bool(clause.task); }};

// Adds the due day and the days since: as a number for programs, and in words for the message.
static Args days_overdue(CheckContext const& c, Task const& task, Args args = {}) {
  int const days = c.as_of - *task.item->due;
  args.insert(args.begin(),
              {{"due", *task.item->due}, {"days", days}, {"elapsed", counted(days, {"ngày", "day", "days"})}});
  return args;
}

static void check_overdue(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Task const& task : c.tasks.all()) {
    Provisions const behind = provisions(c, task);
    // A report of the holder that failed to load may report the task as done.
    if (behind.empty() || !task.overdue(c.as_of) || c.broken_report_from(task.holder)) continue;
    Arg said = Text{"chưa có báo cáo nào nêu", "no report mentions it"};
    if (task.state.said_by)
      said = {Text{"{state} ({report})", "{state} ({report})"},
              {{"state", record::word_title(task.state.status)}, {"report", Arg::report(task.state.said_by->id)}}};
    say(c, rule, out, task, task.item->due.span, days_overdue(c, task, {{"said", said}}), behind);
  }
}

Rule const task_overdue{
    .info = {.id = "task-overdue",
             .message = {"nhiệm vụ {task} quá hạn {due} đã {elapsed}: {said}",
                         "task {task} is {elapsed} overdue (due {due}): {said}"},
             .fix = {"đôn đốc người, cơ quan chủ trì báo cáo; nếu đã xong, ghi status: done và done_on trong báo cáo "
                     "mới nhất; nếu được gia hạn, kết luận mới phải ghi hạn mới",
                     "remind the lead to report; if it is done, record status: done and done_on in the newest report; "
                     "a new due day needs a new conclusion"},
             .bad = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: "
                    "2026-06-15}\n# báo cáo mới nhất: in-progress\n",
             .good = "items:\n  - {no: 1, text: Rà soát quy trình, lead: cong-an, due: "
                     "2026-06-15}\n# báo cáo mới nhất: done, done_on: 2026-06-10\n"},
    .check = check_overdue,
    .rests_on = [](record::Clause const& clause) { return bool(clause.task); }};

static void check_late(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Task const& task : c.tasks.all()) {
    Provisions const behind = provisions(c, task);
    if (!behind.empty() && task.late())
      say(c, rule, out, task, task.item->due.span,
          {{"due", *task.item->due}, {"done", *task.state.done_on}, {"report", Arg::report(task.state.said_by->id)}},
          behind);
  }
}

Rule const task_late{
    .info = {.id = "task-late",
             .severity = Severity::warning,
             .message = {"nhiệm vụ {task} hoàn thành ngày {done}, trễ so với hạn {due} (theo {report})",
                         "task {task} was done on {done}, after the due day {due} (according to {report})"},
             .fix = {"kiểm tra ngày hoàn thành; nếu đúng là trễ hạn, có thể thêm waivers có lý do",
                     "check the day it was done; if it was late, it may be waived with the reason"},
             .bad = "# due: 2026-06-15\ntasks:\n  - {task: 2026-q1-committee/1, status: done, done_on: 2026-06-20}\n",
             .good = "tasks:\n  - {task: 2026-q1-committee/1, status: done, done_on: 2026-06-10}\n"},
    .check = check_late,
    .rests_on = [](record::Clause const& clause) { return bool(clause.task); }};

static void check_unreported(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Task const& task : c.tasks.all()) {
    Provisions const behind = provisions(c, task);
    if (behind.empty() || !task.unreported(c.as_of) || c.broken_report_from(task.holder)) continue;
    say(c, rule, out, task, task.item->due.span, days_overdue(c, task), behind);
  }
}

Rule const task_unreported{
    .info = {.id = "task-unreported",
             .severity = Severity::warning,
             .message = {"nhiệm vụ {task} đã qua hạn {due} {elapsed}, chưa có báo cáo kết quả; người, cơ quan chủ "
                         "trì không có chế độ báo cáo định kỳ",
                         "task {task} was due {due}, {elapsed} ago, and no report gives its outcome; its lead "
                         "owes no periodic report"},
             .fix = {"hỏi người, cơ quan chủ trì, rồi ghi kết quả vào tasks của một báo cáo (kind: ad-hoc) hoặc báo "
                     "cáo của Cơ quan Thường trực",
                     "ask the lead, then record the outcome under tasks of a report (kind: ad-hoc) or of a report of "
                     "the standing agency"},
             .bad = "items:\n  - {no: 1, text: Rà soát quy trình, lead: van-phong-dang-uy, due: 2026-06-15}\n# "
                    "van-phong-dang-uy không có kỳ báo cáo; chưa báo cáo nào nói đến nhiệm vụ\n",
             .good = "kind: ad-hoc\nperiod: 2026-06\nfrom: van-phong-dang-uy\nstatus: submitted\nsubmitted: "
                     "2026-06-16\ntasks:\n  - {task: 2026-q1-committee/1, status: done, done_on: 2026-06-12}\n"},
    .check = check_unreported,
    .rests_on = [](record::Clause const& clause) { return bool(clause.task); }};

// Calls `see(report, line, task)` for each entry of a submitted report on a known task.
static void each_word(CheckContext const& c, auto const& see) {
  for (auto const& report : c.unit.reports.all) {
    if (!ledger::submitted(report, c.as_of)) continue;
    for (auto const& line : *report->tasks)
      if (Task const* const task = c.tasks.find(line->task->id)) see(report, *line, *task);
  }
}

static void check_stranger(CheckContext const& c, Rule const& rule, Findings& out) {
  each_word(c, [&](auto const& report, record::TaskReport const& line, Task const& task) {
    std::string const& from = report->from->id;
    if (!c.unit.known_party(from) || ledger::may_speak_for(c.unit, task, from, *report->submitted)) return;
    add(out, rule, *report.file, line.task.span, Subject::task(task.id),
        {{"task", Arg::task(task.id)}, {"from", Arg::party(from)}, {"lead", Arg::party(task.lead())}});
  });
}

Rule const task_told_by_stranger{
    .info =
        {.id = "task-told-by-stranger",
         .severity = Severity::warning,
         .message = {"{from} báo cáo về nhiệm vụ {task} do {lead} chủ trì nhưng không được giao phối hợp: nội dung này "
                     "không được tính",
                     "{from} reports on task {task}, led by {lead}, but is not a partner: this entry does not count"},
         .fix = {"ghi đúng mã nhiệm vụ; nếu {from} có phối hợp thì ghi vào partners của nhiệm vụ; nếu không, để người, "
                 "cơ quan chủ trì báo cáo",
                 "record the correct task; if {from} is a partner, add it to the partners of the task; otherwise let "
                 "the lead report"},
         .bad = "# nhiệm vụ 2026-q1-committee/2 do vu-thi-g chủ trì\nfrom: bui-thi-k\ntasks:\n  - {task: "
                "2026-q1-committee/2, status: done, done_on: 2026-05-20}\n",
         .good = "from: vu-thi-g\ntasks:\n  - {task: 2026-q1-committee/2, status: done, done_on: 2026-05-20}\n"},
    .check = check_stranger};

static void check_reopened(CheckContext const& c, Rule const& rule, Findings& out) {
  each_word(c, [&](auto const& report, record::TaskReport const& line, Task const& task) {
    if (task.state.reopened != &report) return;
    add(out, rule, *report.file, line.status.span, Subject::task(task.id),
        {{"task", Arg::task(task.id)}, {"status", record::word_title(*line.status)}, {"day", *report->submitted}});
  });
}

Rule const task_reopened{
    .info =
        {.id = "task-reopened",
         .severity = Severity::warning,
         .message = {"nhiệm vụ {task} đã được báo cáo hoàn thành, nay báo cáo ngày {day} lại ghi {status}",
                     "task {task} was reported as done, but the report of {day} gives {status}"},
         .fix = {"ghi đúng tình trạng; nếu kết quả cũ không được nghiệm thu, giao lại bằng kết luận mới (extends)",
                 "record the correct state; if the earlier result was not accepted, set the task again in a new "
                 "conclusion (extends)"},
         .bad = "# báo cáo tháng 5 đã ghi status: done\ntasks:\n  - {task: 2026-q1-committee/2, status: in-progress}\n",
         .good = "tasks:\n  - {task: 2026-q1-committee/2, status: done, done_on: 2026-05-20}\n"},
    .check = check_reopened};

Family task_rules() {
  static constexpr Rule const* rules[]{&task_without_lead, &task_without_due,      &task_overdue, &task_late,
                                       &task_unreported,   &task_told_by_stranger, &task_reopened};
  return rules;
}

}  // namespace bcd::rule
