// Báo cáo tình hình chấp hành chế độ báo cáo: all reports owed in a period, by kind, by sender and individually; and
// the requests.
#include <algorithm>
#include <array>
#include <map>

#include "bcd/form/words.hpp"
#include "bcd/rule/waivers.hpp"
#include "form/engine/chart.hpp"
#include "form/words/record_words.hpp"
#include "judged_reports.hpp"
#include "period_paper.hpp"
#include "reporting_requests.hpp"

namespace bcd::form {
namespace {

constexpr std::array report_keys{
    number("no", {"Thứ tự", "Number in the list"}),
    text("sender", {"Nơi gửi", "Sender"}),
    text("name", {"Báo cáo", "The report"}),
    text("due", {"Hạn gửi", "Due day"}),
    text("sent", {"Ngày, giờ gửi", "Day and time sent"}),
    text("state", {"Tình trạng", "State"}),
    text("extension", {"Gia hạn: đến ngày, người cho phép, lý do", "Extension: until which day, by whom, why"}),
    text("note", {"Ghi chú", "Notes"}),
    text("number", {"Số của báo cáo gửi lần đầu", "Number of the report first sent"}),
    text("id", {"Mã báo cáo gửi lần đầu, để tra cứu hồ sơ", "Id of the report first sent, to look it up"})};
constexpr std::array other_keys{text("sender", {"Nơi gửi", "Sender"}), text("name", {"Báo cáo", "The report"}),
                                text("sent", {"Ngày, giờ gửi", "Day and time sent"}),
                                text("number", {"Số báo cáo", "Number of the report"}),
                                text("id", {"Mã báo cáo, để tra cứu hồ sơ", "Id of the report, to look it up"})};

std::string sent_words(record::Report const& report) {
  return (report.time ? clock(*report.time) + " ngày " : "") + short_date(*report.submitted);
}

// A regular report is named by its period only: "Báo cáo quý III/2026".
std::string report_words(record::ReportKind kind, Period period) {
  std::string const words = period.spoken(Lang::vi);
  return kind == record::ReportKind::ad_hoc ? capitalised(record::word_title(kind).in(Lang::vi)) + ", " + words
                                            : "Báo cáo " + words;
}

// Returns every version of the report an obligation asks for, drafts and returned ones included.
std::vector<unit::Record<record::Report> const*> versions(unit::Unit const& unit, ledger::ReportDuty const& duty) {
  std::vector<unit::Record<record::Report> const*> found;
  for (auto const& report : unit.reports.all)
    if (report.whole && *report->kind == ledger::report_kind(duty.period.every) && *report->period == duty.period &&
        report->from->id == duty.from)
      found.push_back(&report);
  return found;
}

std::string extension_words(ReportingPeriod const& reporting, ledger::ReportDuty const& duty) {
  std::vector<std::string> all;
  for (auto const* version : versions(reporting.unit(), duty)) {
    if (!version->value.extension) continue;
    record::Extension const& one = *version->value.extension;
    all.push_back("đến ngày " + short_date(*one.until) + ", " + comrade(reporting.unit(), one.by->id, *one.until) +
                  " cho phép, lý do: " + unended(*one.reason));
  }
  return joined(all, "; ");
}

// Returns by whom and why a late or missing report was waived, or "" if it was not.
std::string accepted_words(ReportingPeriod const& reporting, JudgedReport const& one) {
  LocatedFinding const* const finding = accepted_finding(reporting, one.duty, one.outcome);
  record::Waiver const* const waiver = finding ? rule::waiver_of(reporting.unit(), *finding) : nullptr;
  if (!waiver) return {};
  return "đã được chấp nhận (" + comrade(reporting.unit(), waiver->by->id, *waiver->date) + ", ngày " +
         short_date(*waiver->date) + "), lý do: " + unended(*waiver->reason);
}

std::string note_of(ReportingPeriod const& reporting, JudgedReport const& one) {
  std::vector<std::string> notes;
  if (one.accepted) notes.push_back(accepted_words(reporting, one));
  if (auto const* const sent = one.outcome.report; sent && sent->value.from->id != one.duty.from)
    notes.push_back("do người giữ vị trí trước là " +
                    comrade(reporting.unit(), sent->value.from->id, *sent->value.submitted) + " gửi");
  for (auto const* version : versions(reporting.unit(), one.duty)) {
    record::Report const& report = version->value;
    if (report.submitted && *report.submitted > reporting.as_of()) continue;
    if (*report.status == record::ReportStatus::returned)
      notes.push_back("bản " + version_words(report) + " được trả lại để bổ sung");
    if (*report.status == record::ReportStatus::draft) notes.push_back("còn bản dự thảo chưa gửi");
    if (ledger::submitted(*version, reporting.as_of()) && version != one.outcome.report)
      notes.push_back("gửi lại ngày " + short_date(*report.submitted) + number_in_brackets(report));
  }
  return joined(notes, "; ");
}

std::string state_words(JudgedReport const& one) {
  switch (one.outcome.result) {
    case ReportResult::in_time:
      return "đúng hạn";
    case ReportResult::extended:
      return "đúng hạn (được gia hạn đến " + short_date(one.outcome.limit) + ")";
    case ReportResult::late:
      return late_words(one);
    case ReportResult::missing:
      return "chưa gửi, quá hạn " + std::to_string(one.outcome.days) + " ngày";
    case ReportResult::waiting:
      return "chưa đến hạn";
    case ReportResult::unreadable:
      return "hồ sơ còn lỗi, chưa xác định";
  }
  return {};
}

Model report_row(ReportingPeriod const& reporting, JudgedReport const& one, std::size_t no) {
  auto const* const report = one.outcome.report;
  return {{"no", no},
          {"sender", known_name(reporting.unit(), one.duty.from, one.duty.due)},
          {"name", report_words(ledger::report_kind(one.duty.period.every), one.duty.period)},
          {"due", due_words(one.duty)},
          {"sent", report ? sent_words(report->value) : ""},
          {"state", state_words(one)},
          {"extension", extension_words(reporting, one.duty)},
          {"note", note_of(reporting, one)},
          {"number", report && report->value.number ? *report->value.number : ""},
          {"id", report ? report->id : ""}};
}

Model by_sender(ReportingPeriod const& reporting, std::vector<JudgedReport> const& reports) {
  std::map<Rank, std::pair<std::string, ReportTally>> senders;
  for (JudgedReport const& one : reports) {
    auto& [name, tally] = senders[rank_of(reporting.unit(), one.duty.from)];
    name = known_name(reporting.unit(), one.duty.from, one.duty.due);
    tally.add(one.outcome.result);
  }
  Model rows = Model::array();
  for (auto const& [rank, sender] : senders) rows.push_back(tally_row(sender.first, sender.second));
  return rows;
}

// The share of reports in time for each month in which reporting periods ended.
std::string chart_of(std::vector<JudgedReport> const& reports) {
  std::map<Period, ReportTally> months;
  for (JudgedReport const& one : reports)
    months[period_of(one.duty.period.last(), Every::month)].add(one.outcome.result);
  std::vector<Amount> bars;
  for (auto const& [month, tally] : months)
    if (int const whole = tally.judged(); whole > 0)
      bars.push_back({month.spoken(Lang::vi), (200 * tally.on_time() + whole) / (2 * whole)});
  return bar_chart("Tỷ lệ báo cáo gửi đúng hạn theo tháng kết thúc kỳ báo cáo (%)", "%", bars, 100);
}

// Returns the other reports of the period: ad hoc reports that answer no request, and periodic reports that nobody
// owed.
Model others_of(ReportingPeriod const& reporting) {
  Model rows = Model::array();
  for (auto const& report : reporting.unit().reports.all) {
    if (!ledger::submitted(report, reporting.as_of()) || report->request) continue;
    bool const ad_hoc = *report->kind == record::ReportKind::ad_hoc;
    bool const here = ad_hoc ? reporting.period.contains(*report->submitted)
                             : reporting.ends_here(*report->period) && !reporting.c.duty(report.value);
    if (!here) continue;
    rows.push_back({{"sender", known_name(reporting.unit(), report->from->id, *report->submitted)},
                    {"name", report_words(*report->kind, *report->period)},
                    {"sent", sent_words(report.value)},
                    {"number", report->number ? *report->number : ""},
                    {"id", report.id}});
  }
  return rows;
}

constexpr auto keys = both(
    period_paper_keys,
    std::array{
        list("kinds", {"Từng loại báo cáo", "Each kind of report"}, report_tally_keys),
        group("total", {"Cộng", "Totals"}, report_tally_keys),
        number("judged", {"Số báo cáo đã đến hạn hoặc đã gửi", "Reports due or sent"}),
        number("on_time", {"Số báo cáo đúng hạn, kể cả được gia hạn", "Reports in time, including extended ones"}),
        chart("chart", {"Biểu đồ tỷ lệ đúng hạn theo tháng", "Chart of the share in time, by month"}),
        list("senders", {"Từng nơi gửi", "Each sender"}, report_tally_keys),
        list("reports", {"Từng báo cáo phải gửi", "Each report required"}, report_keys),
        list(
            "requests",
            {"Yêu cầu báo cáo ban hành trong kỳ, từng nơi phải trả lời", "Requests issued in the period, by addressee"},
            request_keys),
        text("requests_words", {"Kết quả trả lời các yêu cầu", "How the requests were answered"}),
        list("others", {"Báo cáo khác đã nhận", "Other reports received: answers to no obligation and no request"},
             other_keys)});

}  // namespace

static Model reporting_model(Asked const& asked) {
  rule::CheckContext const c{asked.unit, asked.as_of};
  rule::Verdict const verdict = rule::judge(asked.unit, "", asked.as_of, {});
  ReportingPeriod const reporting{c, verdict, *asked.period};
  auto const reports = judged_reports(reporting);
  ReportTally all;
  Model rows = Model::array();
  for (JudgedReport const& one : reports) {
    all.add(one.outcome.result);
    rows.push_back(report_row(reporting, one, rows.size() + 1));
  }
  Requests const requests = requests_of(reporting);
  Model model = period_paper(asked, "tình hình chấp hành chế độ báo cáo " + asked.period->spoken(Lang::vi));
  model.update({{"kinds", tally_by_kind(asked.unit, reports)},
                {"total", tally_row("Cộng", all)},
                {"judged", all.judged()},
                {"on_time", all.on_time()},
                {"chart", chart_of(reports)},
                {"senders", by_sender(reporting, reports)},
                {"reports", std::move(rows)},
                {"requests", requests.rows},
                {"requests_words", requests.words},
                {"others", others_of(reporting)}});
  return model;
}

View<Asked> const reporting_view{keys, [](Asked const& asked, Model& model) { model = reporting_model(asked); }};

}  // namespace bcd::form
