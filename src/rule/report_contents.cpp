// Submitted periodic reports: only one per period, sent to the right place, and complete on the sender's tasks.
#include <algorithm>

#include "addressee.hpp"
#include "bcd/rule/rules.hpp"
#include "periodic_report.hpp"

namespace bcd::rule {
namespace {

using ledger::ReportDuty;
using record::ReportKind;

}  // namespace

// Calls `see(report)` for each submitted periodic report.
static void each_sent(CheckContext const& c, auto const& see) {
  for (auto const& report : c.unit.reports.all)
    if (ledger::submitted(report, c.as_of) && *report->kind != ReportKind::ad_hoc) see(report);
}

// True if the law of the day it was sent, or of the period's last day, has a clause on reports. Otherwise no report is
// owed and none is one too many.
static bool regulated(CheckContext const& c, record::Report const& report) {
  auto const any = [&](Date day) { return !c.unit.law(day).all(&record::Clause::report).empty(); };
  return any(*report.submitted) || any(report.period->last());
}

// True if the report corrects another one of the same sender and period. The earlier one counts for timeliness, this
// one for content.
static bool corrects_one_of(record::Report const& report, CheckContext::Reports const& same) {
  if (!report.corrects) return false;
  return std::ranges::any_of(same,
                             [&](auto const* one) { return one->id == report.corrects->id && &one->value != &report; });
}

static void check_duplicate(CheckContext const& c, Rule const& rule, Findings& out) {
  each_sent(c, [&](auto const& report) {
    CheckContext::Reports const& same = c.reports_like(report.value);
    if (same.front() == &report || corrects_one_of(report.value, same) || !regulated(c, report.value)) return;
    add(out, rule, *report.file, report->period.span, report_subject(c.unit, report),
        {{"from", Arg::party(report->from->id)},
         {"period", *report->period},
         {"other", Arg::file(same.front()->file->path())}});
  });
}

Rule const report_duplicate{
    .info = {.id = "report-duplicate",
             .message = {"{from} đã có báo cáo {period} trong {other}",
                         "{from} already has a report for {period} in {other}"},
             .fix = {"giữ một báo cáo; báo cáo trả lại để bổ sung ghi status: returned",
                     "keep one; set status: returned in the one sent back for correction"},
             .bad = "# hai tệp\nkind: quarterly\nperiod: 2026-Q1\nfrom: cong-an\nstatus: submitted\n",
             .good = "# bản cũ\nkind: quarterly\nperiod: 2026-Q1\nfrom: cong-an\nstatus: returned\n"},
    .check = check_duplicate,
    .rests_on = [](record::Clause const& clause) { return bool(clause.report); }};

static void check_misrouted(CheckContext const& c, Rule const& rule, Findings& out) {
  each_sent(c, [&](auto const& report) {
    ReportDuty const* const duty = c.duty(report.value);
    if (!duty || !c.unit.agency(c.unit.standing_agency(*report->submitted))) return;
    record::ReportClause const& clause = *duty->provision.clause;
    std::string const& agency = c.unit.standing_agency(*report->submitted);
    auto const wrong = [&](source::Span span, Text how, Arg const& given, Arg const& asked) {
      add(out, rule, *report.file, span, report_subject(c.unit, report),
          {{"how", how}, {"given", given}, {"asked", asked}}, duty->provision, *duty->in_force);
    };
    bool const to_body = clause.to && duty->in_force->body(*clause.to);
    Arg const asked = to_body ? Arg::party(*clause.to) : clause.to ? Arg{*clause.to} : Arg{""};
    if (to_body && report->to && c.unit.known_body(*report->to) && *report->to != *clause.to) {
      wrong(report->to.span, {"gửi cho", "sent to"}, Arg::party(*report->to), asked);
    } else if (clause.to && report->to && !names_addressee(c.unit, *report->to, clause, *report->submitted)) {
      Arg const given = c.unit.known_party(*report->to) ? Arg::party(*report->to) : Arg{*report->to};
      wrong(report->to.span, {"gửi cho", "sent to"}, given, asked);
      // Text can name an addressee in many ways, so a mismatch is only a warning.
      out.back().severity = std::min(out.back().severity, Severity::warning);
    } else if (clause.via && report->via && report->via->id != agency) {
      wrong(report->via.span, {"gửi qua", "sent through"}, Arg::party(report->via->id), Arg::party(agency));
    }
  });
}

Rule const report_misrouted{.info = {.id = "report-misrouted",
                                     .message = {"báo cáo {how} '{given}', quy chế yêu cầu '{asked}'",
                                                 "the report was {how} '{given}'; the regulation requires '{asked}'"},
                                     .fix = {"sửa to, via cho đúng; nếu gửi nhầm nơi, chuyển lại báo cáo",
                                             "correct to and via; if it went to the wrong recipient, forward it"},
                                     .bad = "# Cơ quan Thường trực: phong-van-hoa\nfrom: cong-an\nvia: ubnd\n",
                                     .good = "from: cong-an\nvia: phong-van-hoa\n"},
                            .check = check_misrouted,
                            .rests_on = [](record::Clause const& clause) {
                              return bool(clause.report && (clause.report->to || clause.report->via));
                            }};

// True if the report was sent by the due day and its sender owed it on the day it was sent: a member or agency that
// left before the due day.
static bool owed_when_sent(CheckContext const& c, record::Report const& report) {
  Date const day = *report.submitted;
  return std::ranges::any_of(c.report_duties, [&](ReportDuty const& duty) {
    if (duty.period != *report.period || kind_of(duty) != *report.kind || day > duty.due) return false;
    return ledger::covers(c.unit, *duty.provision.clause->from, report.from->id, day);
  });
}

static void check_unexpected(CheckContext const& c, Rule const& rule, Findings& out) {
  each_sent(c, [&](auto const& report) {
    std::string const& from = report->from->id;
    bool const broken = !c.unit.known_party(from) || (c.unit.members.known(from) && !c.unit.members.find(from));
    if (broken || c.duty(report.value) || owed_when_sent(c, report.value) ||
        report->period->first() < *c.unit.unit().since || !regulated(c, report.value))
      return;
    add(out, rule, *report.file, report->from.span, report_subject(c.unit, report),
        {{"from", Arg::party(report->from->id)},
         {"period", *report->period},
         {"kind", record::word_title(*report->kind)}});
  });
}

Rule const report_unexpected{
    .info = {.id = "report-unexpected",
             .severity = Severity::warning,
             .message = {"{from} không phải gửi {kind} ({period})", "{from} owes no {kind} report for {period}"},
             .fix = {"kiểm tra kind, period, from; báo cáo ngoài chế độ ghi kind: ad-hoc",
                     "check kind, period and from; for a report outside the regular obligations use kind: ad-hoc"},
             .bad = "# thành viên báo cáo hằng quý\nkind: monthly\nperiod: 2026-03\nfrom: le-van-c\n",
             .good = "kind: quarterly\nperiod: 2026-Q1\nfrom: le-van-c\n"},
    .check = check_unexpected,
    .rests_on = [](record::Clause const& clause) { return bool(clause.report); }};

static void check_silent(CheckContext const& c, Rule const& rule, Findings& out) {
  each_sent(c, [&](auto const& report) {
    ReportDuty const* const duty = c.duty(report.value);
    if (!duty) return;
    std::vector<Arg> left_out;
    for (ledger::Task const& task : c.tasks.all()) {
      bool const done_before = task.done() && task.state.done_on && *task.state.done_on < report->period->first();
      // A report cannot cover tasks given after it was sent. A task replaced by a later one is reported there.
      bool const theirs = report->from->id == task.holder || (report->from->id == task.lead() && task.holder.empty());
      if (!theirs || !task.closed_by.empty() || task.given >= duty->due || task.given > *report->submitted ||
          done_before)
        continue;
      bool const told =
          std::ranges::any_of(*report->tasks, [&](auto const& said) { return said->task->id == task.id; });
      if (!told) left_out.push_back(Arg::task(task.id));
    }
    if (left_out.empty()) return;
    source::Span const span = report->tasks ? report->tasks.span : report->from.span;
    add(out, rule, *report.file, span, report_subject(c.unit, report),
        {{"from", Arg::party(report->from->id)}, {"tasks", Arg::list(left_out)}}, duty->provision, *duty->in_force);
  });
}

Rule const report_silent_on_task{
    .info = {.id = "report-silent-on-task",
             .severity = Severity::warning,
             .message = {"báo cáo của {from} chưa nêu nhiệm vụ do mình chủ trì: {tasks}",
                         "tasks missing from the report of {from}, their lead: {tasks}"},
             .fix = {"bổ sung vào tasks: mỗi nhiệm vụ một mục với status",
                     "add them to tasks, one entry each with a status"},
             .bad = "from: cong-an\nperiod: 2026-Q2\n# nhiệm vụ 2026-q1-committee/1 do cong-an chủ trì\ntasks: []\n",
             .good = "from: cong-an\nperiod: 2026-Q2\ntasks:\n  - {task: 2026-q1-committee/1, status: in-progress, "
                     "percent: 60}\n"},
    .check = check_silent,
    .rests_on = [](record::Clause const& clause) { return bool(clause.report); }};

static void check_window(CheckContext const& c, Rule const& rule, Findings& out) {
  each_sent(c, [&](auto const& report) {
    ReportDuty const* const duty = c.duty(report.value);
    if (!duty || !duty->provision.clause->window || !report->data || *report->data->to < *report->data->from) return;
    record::DataWindow const& window = *duty->provision.clause->window;
    Date const from = day_of_month(report->period->first() - 1, *window.from_day),
               to = day_of_month(report->period->last(), *window.to_day);
    if (*report->data->from == from && *report->data->to == to) return;
    add(out, rule, *report.file, report->data.span, report_subject(c.unit, report),
        {{"from", *report->data->from}, {"to", *report->data->to}, {"right_from", from}, {"right_to", to}},
        duty->provision, *duty->in_force);
  });
}

Rule const report_window_wrong{
    .info = {.id = "report-window-wrong",
             .message = {"số liệu chốt từ {from} đến {to}; kỳ chốt số liệu là từ {right_from} đến {right_to}",
                         "the figures cover {from} to {to}; the window is {right_from} to {right_to}"},
             .fix = {"chốt lại số liệu theo đúng kỳ, hoặc sửa data (from, to) nếu ghi nhầm",
                     "collect the figures of the correct days, or correct data (from, to) if it was mistyped"},
             .bad = "# quy chế: từ ngày 15 tháng trước đến ngày 14\nperiod: 2026-03\ndata: {from: 2026-03-01, to: "
                    "2026-03-20}\n",
             .good = "period: 2026-03\ndata: {from: 2026-02-15, to: 2026-03-14}\n"},
    .check = check_window,
    .rests_on = [](record::Clause const& clause) { return bool(clause.report && clause.report->window); }};

Family report_content_rules() {
  static constexpr Rule const* rules[]{&report_duplicate, &report_misrouted, &report_unexpected, &report_silent_on_task,
                                       &report_window_wrong};
  return rules;
}

}  // namespace bcd::rule
