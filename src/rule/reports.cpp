// Periodic reports: sent, and in time.
#include <algorithm>

#include "bcd/finding/counted.hpp"
#include "bcd/rule/rules.hpp"
#include "periodic_report.hpp"

namespace bcd::rule {
namespace {

using ledger::ReportDuty;

// Returns the limit as text: extended, or moved because the due day is a day off.
Arg due_words(ReportDuty const& duty, Date limit) {
  if (limit != duty.own_limit()) return {Text{"{limit} (đã gia hạn)", "{limit} (extended)"}, {{"limit", limit}}};
  return duty.day_left_open ? Arg{limit} : day_words(duty.due, duty.rolled);
}

// Adds the finding with its severity on `day`, the day the report came or as_of if it is missing. If the due day is a
// day off, cites the reading that decides about it.
void say(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject about, Args args,
         CheckContext const& c, ReportDuty const& duty, Date day) {
  Finding& finding =
      add(out, rule, file, span, std::move(about), std::move(args), ledger::weighed(duty, day), *duty.in_force);
  if (duty.provision.house_rule() || c.unit.calendar.working(duty.due)) return;
  regulation::Law const law{*duty.in_force, c.unit.unit()};
  std::string const& article = *duty.provision.entry->article;
  regulation::Reliance const roll{article, regulation::reading::roll, law.reading(article, regulation::reading::roll)};
  if (!roll.value.empty()) regulation::add_reading(finding.citations.front(), *duty.in_force, roll);
}

}  // namespace

static void check_missing(CheckContext const& c, Rule const& rule, Findings& out) {
  for (ReportDuty const& duty : c.report_duties) {
    CheckContext::Reports const& sent = c.reports(duty);
    if (!sent.empty()) c.judged(*duty.provision.entry, sent.front()->id);
    if (!sent.empty() || c.broken_report(kind_of(duty), duty.period, duty.from)) continue;
    Date const limit = ledger::report_limit(c.unit, duty);
    if (c.as_of <= limit) continue;
    Subject const about = Subject::duty(duty.from, duty.period, duty.subject());
    say(out, rule, *duty.file, duty.span, about,
        {{"from", c.sender(duty.from, duty.due)},
         {"period", period_arg(duty)},
         {"due", due_words(duty, limit)},
         {"subject", about.str()}},
        c, duty, c.as_of);
  }
}

Rule const report_missing{
    .info =
        {.id = "report-missing",
         .message = {"{from} chưa gửi báo cáo {period}, hạn {due}",
                     "{from} has not sent the report for {period}, due {due}"},
         .fix = {"đôn đốc nơi gửi, rồi thêm báo cáo vào reports/; nếu được miễn, ghi waivers trong bcd.yaml với "
                 "subject: {subject}",
                 "remind the sender, then add the report to reports/; if excused, waive it in bcd.yaml with subject: "
                 "{subject}"},
         .bad = "# không có tệp báo cáo quý I của cong-an\n",
         .good = "kind: quarterly\nperiod: 2026-Q1\nfrom: cong-an\nstatus: submitted\nsubmitted: 2026-03-18\n"},
    .check = check_missing,
    .rests_on = [](record::Clause const& clause) { return bool(clause.report); }};

static void check_late(CheckContext const& c, Rule const& rule, Findings& out) {
  for (ReportDuty const& duty : c.report_duties) {
    auto const* const sent = c.counted_report(duty);
    if (!sent) continue;
    Record<record::Report> const& first = *sent;
    if (!ledger::is_late(first.value, duty, duty.own_limit())) continue;  // in time without any extension
    Date const limit = ledger::report_limit(c.unit, duty);
    if (!ledger::is_late(first.value, duty, limit)) continue;
    int const days = *first->submitted - limit;
    Arg by = counted(days, {"ngày", "day", "days"});
    Arg when = *first->submitted;
    Arg due = due_words(duty, limit);
    if (days == 0) {
      std::string const hour = duty.provision.clause->due_time->str();
      int const minutes = first->time->minutes - duty.provision.clause->due_time->minutes;
      std::string const hours = minutes >= 60 ? std::to_string(minutes / 60) : "";
      by = {(hours.empty() ? "" : hours + " giờ ") + std::to_string(minutes % 60) + " phút",
            (hours.empty() ? "" : hours + " h ") + std::to_string(minutes % 60) + " min"};
      when = {Text{"{day} lúc {time}", "{day} at {time}"}, {{"day", *first->submitted}, {"time", first->time->str()}}};
      due = {Text{"{time} ngày {due}", "{time} on {due}"}, {{"time", hour}, {"due", due}}};
    }
    say(out, rule, *first.file, first->submitted.span, report_subject(c.unit, first),
        {{"from", c.sender(first->from->id, duty.due)},
         {"period", period_arg(duty)},
         {"submitted", when},
         {"days", by},
         {"due", due}},
        c, duty, *first->submitted);
  }
}

Rule const report_late{
    .info =
        {.id = "report-late",
         .message = {"{from} gửi báo cáo {period} ngày {submitted}, trễ {days} so với hạn {due}",
                     "{from} sent the report for {period} on {submitted}, {days} late; due {due}"},
         .fix = {"ghi đúng ngày gửi; nếu được gia hạn, ghi extension (until, by, reason); nếu đúng là trễ hạn, có thể "
                 "thêm waivers",
                 "record the correct day; if it was extended, record extension (until, by, reason); if it was late, it "
                 "may be waived"},
         .bad = "kind: quarterly\nperiod: 2026-Q1\nfrom: cong-an\nstatus: submitted\nsubmitted: 2026-03-23\n",
         .good = "kind: quarterly\nperiod: 2026-Q1\nfrom: cong-an\nstatus: submitted\nsubmitted: 2026-03-20\n"},
    .check = check_late,
    .rests_on = [](record::Clause const& clause) { return bool(clause.report); }};

static void check_early(CheckContext const& c, Rule const& rule, Findings& out) {
  for (ReportDuty const& duty : c.report_duties) {
    auto const* const sent = duty.first ? c.counted_report(duty) : nullptr;
    if (!sent || *sent->value.submitted >= *duty.first) continue;
    add(out, rule, *sent->file, sent->value.submitted.span, report_subject(c.unit, *sent),
        {{"from", c.sender(sent->value.from->id, duty.due)},
         {"period", period_arg(duty)},
         {"submitted", *sent->value.submitted},
         {"first", *duty.first}},
        duty.provision, *duty.in_force);
  }
}

Rule const report_early{
    .info =
        {.id = "report-early",
         .message = {"{from} gửi báo cáo {period} ngày {submitted}, sớm hơn ngày đầu được gửi {first}",
                     "{from} sent the report for {period} on {submitted}, before {first}, the first day for it"},
         .fix =
             {"ghi đúng ngày gửi; nếu số liệu chưa đủ kỳ, yêu cầu gửi lại trong khoảng ngày quy định (báo cáo sau ghi "
              "corrects); nếu chấp nhận, thêm waivers",
              "record the correct day; if its figures do not cover the period, have it sent again within those days "
              "(corrects); if it is accepted, waive it"},
         .bad = "# quy chế: gửi từ ngày 15 đến ngày 20 của tháng cuối kỳ\nkind: quarterly\nperiod: 2026-Q1\nfrom: "
                "cong-an\nstatus: submitted\nsubmitted: 2026-03-13\n",
         .good = "kind: quarterly\nperiod: 2026-Q1\nfrom: cong-an\nstatus: submitted\nsubmitted: 2026-03-16\n"},
    .check = check_early,
    .rests_on = [](record::Clause const& clause) {
      return clause.report && (clause.report->days || std::ranges::any_of(clause.report->levels, [](auto const& level) {
                                 return bool(level.days);
                               }));
    }};

Family report_rules() {
  static constexpr Rule const* rules[]{&report_missing, &report_late, &report_early, &report_compiled_early};
  return rules;
}

}  // namespace bcd::rule
