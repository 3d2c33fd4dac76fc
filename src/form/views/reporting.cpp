// Báo cáo tình hình chấp hành chế độ báo cáo: all reports owed in a period, by kind, by sender and individually; and
// the requests.
#include <algorithm>
#include <array>
#include <map>

#include "bcd/form/words.hpp"
#include "bcd/rule/waivers.hpp"
#include "form/words/record_words.hpp"
#include "judged_report_words.hpp"
#include "judged_reports.hpp"
#include "period_paper.hpp"
#include "reporting_charts.hpp"
#include "reporting_requests.hpp"

namespace bcd::form {
namespace {

// A report that somebody owes.
struct ReportRow {
  ReportingPeriod const& reporting;
  JudgedReport const& judged;
  unit::Record<record::Report> const* sent() const { return judged.outcome.report; }  // the first one; null if none
};
constexpr auto report_keys = keys_of<ReportRow>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text("sender", {"Nơi gửi", "Sender"},
         [](ReportRow const& row) {
           return known_name(row.reporting.unit(), row.judged.duty.from, row.judged.duty.due);
         }),
    text("name", {"Báo cáo", "The report"},
         [](ReportRow const& row) {
           ledger::ReportDuty const& duty = row.judged.duty;
           return report_words(ledger::report_kind(duty.period.every), duty.period, duty.subject());
         }),
    text("due", {"Hạn gửi", "Due day"}, [](ReportRow const& row) { return due_words(row.judged.duty); }),
    text("sent", {"Ngày, giờ gửi", "Day and time sent"},
         [](ReportRow const& row) { return row.sent() ? sent_words(row.sent()->value) : ""; }),
    text("state", {"Tình trạng", "State"},
         [](ReportRow const& row) { return state_words(row.judged, row.reporting.as_of()); }),
    text("extension", {"Gia hạn: đến ngày, người cho phép, lý do", "Extension: until which day, by whom, why"},
         [](ReportRow const& row) { return extension_words(row.reporting, row.judged.duty); }),
    text("note", {"Ghi chú", "Notes"}, [](ReportRow const& row) { return note_of(row.reporting, row.judged); }),
    text("number", {"Số của báo cáo gửi lần đầu", "Number of the report first sent"},
         [](ReportRow const& row) {
           return row.sent() && row.sent()->value.number ? *row.sent()->value.number : std::string{};
         }),
    text("id", {"Mã báo cáo gửi lần đầu, để tra cứu hồ sơ", "Id of the report first sent, to look it up"},
         [](ReportRow const& row) { return row.sent() ? row.sent()->id : std::string{}; }));

// Another report of the period: an ad hoc report that answers no request, or a periodic report that nobody owed.
struct OtherReport {
  ReportingPeriod const& reporting;
  unit::Record<record::Report> const& report;
};
constexpr auto other_keys = keys_of<OtherReport>(
    text("sender", {"Nơi gửi", "Sender"},
         [](OtherReport const& row) {
           return known_name(row.reporting.unit(), row.report->from->id, *row.report->submitted);
         }),
    text("name", {"Báo cáo", "The report"},
         [](OtherReport const& row) {
           return report_words(*row.report->kind, *row.report->period,
                               ledger::named_subject(row.reporting.unit(), row.report.value));
         }),
    text("sent", {"Ngày, giờ gửi", "Day and time sent"},
         [](OtherReport const& row) { return sent_words(row.report.value); }),
    text("number", {"Số báo cáo", "Number of the report"},
         [](OtherReport const& row) { return row.report->number ? *row.report->number : std::string{}; }),
    text("id", {"Mã báo cáo, để tra cứu hồ sơ", "Id of the report, to look it up"},
         [](OtherReport const& row) { return row.report.id; }));

struct Reporting : PeriodPaper {
  ReportingPeriod reporting;
  std::vector<JudgedReport> judged;
  ReportTally all;
  Requests requests;
};

std::vector<ReportRow> rows_of(Reporting const& paper) {
  std::vector<ReportRow> rows;
  for (JudgedReport const& one : paper.judged) rows.push_back({paper.reporting, one});
  return rows;
}

std::vector<TallyRow> by_sender(Reporting const& paper) {
  std::map<Rank, TallyRow> senders;
  for (JudgedReport const& one : paper.judged) {
    TallyRow& row = senders[rank_of(paper.reporting.unit(), one.duty.from)];
    row.name = known_name(paper.reporting.unit(), one.duty.from, one.duty.due);
    row.add(one.outcome.result);
  }
  std::vector<TallyRow> rows;
  for (auto& [rank, row] : senders) rows.push_back(std::move(row));
  return rows;
}

Chart chart_of(Reporting const& paper) { return share_by_month(paper.judged); }
Chart senders_chart_of(Reporting const& paper) { return senders_by_month(paper.reporting.unit(), paper.judged); }

std::vector<OtherReport> others_of(Reporting const& paper) {
  ReportingPeriod const& reporting = paper.reporting;
  std::vector<OtherReport> rows;
  for (auto const& report : reporting.unit().reports.all) {
    if (!ledger::submitted(report, reporting.as_of()) || report->request) continue;
    bool const ad_hoc = *report->kind == record::ReportKind::ad_hoc;
    bool const here = ad_hoc ? reporting.period.contains(*report->submitted)
                             : reporting.ends_here(*report->period) && !reporting.c.duty(report.value);
    if (here) rows.push_back({reporting, report});
  }
  return rows;
}

constexpr auto reporting_keys = both(
    period_paper_keys<Reporting>,
    keys_of<Reporting>(
        list("kinds", {"Từng loại báo cáo", "Each kind of report"}, report_tally_keys,
             [](Reporting const& paper) { return tally_by_kind(paper.reporting.unit(), paper.judged); }),
        group("total", {"Cộng", "Totals"}, report_tally_keys,
              [](Reporting const& paper) {
                return TallyRow{paper.all, "Cộng"};
              }),
        number("judged", {"Số báo cáo đã đến hạn hoặc đã gửi", "Reports due or sent"},
               [](Reporting const& paper) { return paper.all.judged(); }),
        number("on_time", {"Số báo cáo đúng hạn, kể cả được gia hạn", "Reports in time, including extended ones"},
               [](Reporting const& paper) { return paper.all.on_time(); }),
        text("awaited",
             {"Báo cáo đến hạn đúng ngày lấy số liệu mà chưa nhận được",
              "Reports due on the day of the figures and not received"},
             [](Reporting const& paper) { return awaited_words(paper.judged, paper.reporting.as_of()); }),
        chart<chart_of>("chart", {"Biểu đồ tỷ lệ đúng hạn theo tháng", "Chart of the share in time, by month"}),
        chart<senders_chart_of>("senders_chart", {"Biểu đồ từng nơi gửi theo tháng", "Chart of the senders, by month"}),
        list<by_sender>("senders", {"Từng nơi gửi", "Each sender"}, report_tally_keys),
        list<rows_of>("reports", {"Từng báo cáo phải gửi", "Each report required"}, report_keys),
        list(
            "requests",
            {"Yêu cầu báo cáo ban hành trong kỳ, từng nơi phải trả lời", "Requests issued in the period, by addressee"},
            request_keys, [](Reporting const& paper) { return paper.requests.rows; }),
        text("requests_words", {"Kết quả trả lời các yêu cầu", "How the requests were answered"},
             [](Reporting const& paper) { return paper.requests.words; }),
        list<others_of>("others",
                        {"Báo cáo khác đã nhận", "Other reports received: answers to no obligation and no request"},
                        other_keys)));

void fill_reporting(Asked const& asked, Model& model) {
  rule::CheckContext const c{asked.unit, asked.as_of};
  rule::Verdict const verdict = rule::judge(asked.unit, "", asked.as_of, {});
  ReportingPeriod const reporting{c, verdict, *asked.period};
  std::string const subject = "tình hình chấp hành chế độ báo cáo " + asked.period->spoken(Lang::vi);
  Reporting paper{period_paper(asked, subject), reporting, judged_reports(reporting), {}, requests_of(reporting)};
  for (JudgedReport const& one : paper.judged) paper.all.add(one.outcome.result);
  fill(model, reporting_keys, paper);
}

}  // namespace

constinit View<Asked> const reporting_view{reporting_keys, fill_reporting};

}  // namespace bcd::form
