// The text of the senders' reports: results, difficulties, next steps, proposals. Also the open findings and the waived
// ones.
#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/form/words.hpp"
#include "form/words/finding_words.hpp"
#include "form/words/layout.hpp"
#include "judged_reports.hpp"
#include "period_paper.hpp"

namespace bcd::form {
namespace {

using Report = unit::Record<record::Report>;

// The words of one sender.
struct Said {
  std::string sender, text;
};
// Returns one entry per sender. The period is named if it is not the paper's own. Assumes that the reports of a sender
// are adjacent.
std::vector<Said> by_sender(ReportingPeriod const& reporting, std::vector<Report const*> const& reports,
                            record::At<record::Lines> record::Report::*field) {
  std::vector<Said> entries;
  std::string last;
  for (auto const* report : reports) {
    record::At<record::Lines> const& lines = report->value.*field;
    std::vector<std::string> said;
    if (lines)
      for (auto const& line : lines->items) said.push_back(unended(*line));
    if (said.empty()) continue;
    std::string const& from = report->value.from->id;
    Period const period = *report->value.period;
    std::string const words =
        (period == reporting.period ? "" : "(" + period.spoken(Lang::vi) + ") ") + joined(said, ". ") + ".";
    if (from == last) {
      entries.back().text += " " + words;
    } else {
      entries.push_back({capitalised(comrade(reporting.unit(), from, period.last())), words});
      last = from;
    }
  }
  return entries;
}

// "khoản 1 Điều 8 Quy chế; quy định nội bộ tại 01-TB/BCĐ"; "" if the finding cites no clause, because the records
// themselves are wrong.
std::string articles_of(LocatedFinding const& finding) {
  std::vector<std::string> all;
  for (Citation const& one : finding.citations) {
    std::string const decided = one.decided.empty() ? "" : " tại " + one.decided;
    std::string words =
        one.regulation.empty() ? "quy định nội bộ" + decided : article_words(one.article, Lang::vi) + " Quy chế";
    if (std::ranges::find(all, words) == all.end()) all.push_back(std::move(words));
  }
  return joined(all, "; ");
}

// Returns the record a finding is about: "Cuộc họp đột xuất của Ban Chỉ đạo ngày 16/4/2026". Returns "" if the message
// of the finding already names it, or if it is not a meeting, a report or a document.
std::string record_words(ReportingPeriod const& reporting, LocatedFinding const& finding) {
  auto const told = [&](std::string_view arg) { return find_arg(finding.args, arg) != nullptr; };
  auto const here = [&](auto const& one) { return one.whole && one.file->path() == finding.path; };
  unit::Unit const& unit = reporting.unit();
  if (auto const found = std::ranges::find_if(unit.meetings.all, here); found != unit.meetings.all.end()) {
    record::Meeting const& m = found->value;
    if (told("meeting") || told("task") || told("period") || told("date")) return {};
    return capitalised(meeting_noun(m)) + " của " +
           regulation::body_name(*unit.in_force(*m.date).regulation, m.body->id) + " ngày " + short_date(*m.date);
  }
  if (auto const found = std::ranges::find_if(unit.reports.all, here); found != unit.reports.all.end()) {
    Arg const* const from = find_arg(finding.args, "from");
    bool const names_sender = from && from->as<Reference>();  // in a rule on data windows `from` is a day
    if (names_sender && (told("period") || told("request"))) return {};
    if (names_sender) return capitalised(found->value.period->spoken(Lang::vi));
    return "Báo cáo " + found->value.period->spoken(Lang::vi) + " của " +
           comrade(unit, found->value.from->id, found->value.period->last());
  }
  if (auto const found = std::ranges::find_if(unit.documents.all, here);
      found != unit.documents.all.end() && !told("number"))
    return "Văn bản số " + *found->value.number;
  return {};
}

std::string fault_words(ReportingPeriod const& reporting, LocatedFinding const& finding) {
  std::string const about = record_words(reporting, finding), words = message_words(reporting.c, finding);
  return about.empty() ? capitalised(words) : about + ": " + words;
}

constexpr auto said_keys = keys_of<Said>(text<&Said::sender>("sender", {"Nơi gửi", "Sender"}),
                                         text<&Said::text>("text", {"Nội dung", "The text"}));
struct Voices {
  std::vector<Said> results, difficulties, proposals, next;
  std::vector<std::string> nothing;
};
constexpr auto voices_keys = keys_of<Voices>(
    list<&Voices::results>("results", {"Kết quả theo từng nơi gửi", "Results, each sender"}, said_keys),
    list<&Voices::difficulties>("difficulties", {"Khó khăn theo từng nơi gửi", "Difficulties, each sender"}, said_keys),
    list<&Voices::proposals>("proposals", {"Đề xuất theo từng nơi gửi", "Proposals, each sender"}, said_keys),
    list<&Voices::next>("next", {"Nhiệm vụ kỳ tới theo từng nơi gửi", "Next steps, each sender"}, said_keys),
    text("nothing", {"Nơi báo cáo không phát sinh nội dung", "Senders with nothing to report, and why"},
         [](Voices const& voices) { return joined(voices.nothing, "; "); }));

Voices voices_of(ReportingPeriod const& reporting) {
  auto reports = newest_reports(reporting);
  // The committee writes this paper, so its own report is not one it received.
  std::string const committee = main_body(*reporting.unit().in_force(reporting.period.last()).regulation);
  std::erase_if(reports, [&](auto const* report) { return report->value.from->id == committee; });
  // Plans for a period already past are no longer plans.
  auto last_only = reports;
  std::erase_if(last_only, [&](auto const* report) { return report->value.period->last() != reporting.period.last(); });
  Voices voices{.results = by_sender(reporting, reports, &record::Report::results),
                .difficulties = by_sender(reporting, reports, &record::Report::difficulties),
                .proposals = by_sender(reporting, reports, &record::Report::proposals),
                .next = by_sender(reporting, last_only, &record::Report::next),
                .nothing = {}};
  for (auto const* report : reports)
    if (report->value.none)
      voices.nothing.push_back(comrade(reporting.unit(), report->value.from->id, report->value.period->last()) + " (" +
                               report->value.period->spoken(Lang::vi) + ": " + unended(*report->value.none) + ")");
  return voices;
}

// A waived finding of the period.
struct WaivedRow {
  ReportingPeriod const& reporting;
  LocatedFinding const& finding;
  record::Waiver const& waiver;
};
constexpr auto waived_row_keys = keys_of<WaivedRow>(
    text("rule", {"Quy tắc", "The rule"}, [](WaivedRow const& row) { return row.finding.rule->id; }),
    text("text", {"Nội dung", "The finding in words"},
         [](WaivedRow const& row) { return fault_words(row.reporting, row.finding); }),
    text("article", {"Điều khoản", "The articles"}, [](WaivedRow const& row) { return articles_of(row.finding); }),
    text("reason", {"Lý do", "The reason"}, [](WaivedRow const& row) { return unended(*row.waiver.reason); }),
    text("by", {"Người đồng ý", "Who approved it"},
         [](WaivedRow const& row) { return comrade(row.reporting.unit(), row.waiver.by->id, *row.waiver.date); }),
    text("date", {"Ngày đồng ý", "Day of approval"},
         [](WaivedRow const& row) { return short_date(*row.waiver.date); }));
std::vector<WaivedRow> waived_of(ReportingPeriod const& reporting) {
  std::vector<WaivedRow> rows;
  for (Accepted const& one : accepted_in(reporting.c, reporting.verdict, reporting.period))
    rows.push_back({reporting, *one.finding, *one.waiver});
  return rows;
}
constexpr auto waived_keys = keys_of<ReportingPeriod>(
    list<waived_of>("list", {"Trường hợp đã được chấp nhận", "Waived findings"}, waived_row_keys));

// An open finding of the period. Findings that cite no clause are errors in the records, internal to the office: the
// built-in template prints only their number.
struct OpenRow {
  ReportingPeriod const& reporting;
  LocatedFinding const& finding;
  std::string article;  // "" if it cites no clause
};
constexpr auto open_row_keys =
    keys_of<OpenRow>(text("rule", {"Quy tắc", "The rule"}, [](OpenRow const& row) { return row.finding.rule->id; }),
                     text("text", {"Nội dung", "The finding in words"},
                          [](OpenRow const& row) { return fault_words(row.reporting, row.finding); }),
                     text<&OpenRow::article>("article", {"Điều khoản", "The articles"}),
                     text("path", {"Hồ sơ", "The record's path"}, [](OpenRow const& row) { return row.finding.path; }));
struct Open {
  std::vector<OpenRow> list, records;
};
constexpr auto open_keys = keys_of<Open>(
    list<&Open::list>("list", {"Trường hợp chưa đúng quy định", "Findings against an article or a house rule"},
                      open_row_keys),
    list<&Open::records>("records",
                         {"Điểm phải hoàn chỉnh trong hồ sơ lưu, không trái điều khoản nào",
                          "Faults in the records that concern no clause"},
                         open_row_keys),
    number("records_count", {"Số điểm phải hoàn chỉnh trong hồ sơ lưu", "Number of such faults"},
           [](Open const& open) { return open.records.size(); }));
Open open_of(ReportingPeriod const& reporting) {
  Open open;
  for (LocatedFinding const& finding : reporting.verdict.findings) {
    if (finding.waived || finding.severity == Severity::note || !is_of(reporting.c, finding, reporting.period))
      continue;
    std::string article = articles_of(finding);
    auto& rows = article.empty() ? open.records : open.list;
    rows.push_back({reporting, finding, std::move(article)});
  }
  return open;
}

ReportingPeriod const& itself(ReportingPeriod const& reporting) { return reporting; }

}  // namespace

std::vector<Report const*> newest_reports(ReportingPeriod const& reporting) {
  std::map<std::tuple<Rank, Date, record::ReportKind, Period>, Report const*> newest;
  for (auto const& report : reporting.unit().reports.all) {
    if (!ledger::submitted(report, reporting.as_of()) || !reporting.ends_here(*report->period)) continue;
    Report const*& place =
        newest[{rank_of(reporting.unit(), report->from->id), report->period->last(), *report->kind, *report->period}];
    auto const age = [](Report const& one) { return std::tuple{*one->submitted, std::string_view{one.id}}; };
    if (!place || age(*place) < age(report)) place = &report;
  }
  std::vector<Report const*> found;
  for (auto const& [key, report] : newest) found.push_back(report);
  return found;
}

constinit View<ReportingPeriod> const voices_part = view_of<ReportingPeriod, voices_keys, voices_of>();
constinit View<ReportingPeriod> const waived_part = view_of<ReportingPeriod, waived_keys, itself>();
constinit View<ReportingPeriod> const open_part = view_of<ReportingPeriod, open_keys, open_of>();

}  // namespace bcd::form
