// The text of the senders' reports: results, difficulties, next steps, proposals. Also the open findings and the waived
// ones.
#include <algorithm>
#include <array>
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

constexpr std::array said_keys{text("sender", {"Nơi gửi", "Sender"}), text("text", {"Nội dung", "The text"})};
constexpr std::array voices_keys{
    list("results", {"Kết quả theo từng nơi gửi", "Results, each sender"}, said_keys),
    list("difficulties", {"Khó khăn theo từng nơi gửi", "Difficulties, each sender"}, said_keys),
    list("proposals", {"Đề xuất theo từng nơi gửi", "Proposals, each sender"}, said_keys),
    list("next", {"Nhiệm vụ kỳ tới theo từng nơi gửi", "Next steps, each sender"}, said_keys),
    text("nothing", {"Nơi báo cáo không phát sinh nội dung", "Senders with nothing to report, and why"})};
constexpr std::array waived_list_keys{
    text("rule", {"Quy tắc", "The rule"}),           text("text", {"Nội dung", "The finding in words"}),
    text("article", {"Điều khoản", "The articles"}), text("reason", {"Lý do", "The reason"}),
    text("by", {"Người đồng ý", "Who approved it"}), text("date", {"Ngày đồng ý", "Day of approval"})};
constexpr std::array waived_keys{list("list", {"Trường hợp đã được chấp nhận", "Waived findings"}, waived_list_keys)};
constexpr std::array fault_keys{
    text("rule", {"Quy tắc", "The rule"}), text("text", {"Nội dung", "The finding in words"}),
    text("article", {"Điều khoản", "The articles"}), text("path", {"Hồ sơ", "The record's path"})};
constexpr std::array open_keys{
    list("list", {"Trường hợp chưa đúng quy định", "Findings against an article or a house rule"}, fault_keys),
    list("records",
         {"Điểm phải hoàn chỉnh trong hồ sơ lưu, không trái điều khoản nào",
          "Faults in the records that concern no clause"},
         fault_keys),
    number("records_count", {"Số điểm phải hoàn chỉnh trong hồ sơ lưu", "Number of such faults"})};

// Returns one entry per sender. The period is named if it is not the paper's own. Assumes that the reports of a sender
// are adjacent.
Model by_sender(ReportingPeriod const& reporting, std::vector<Report const*> const& reports,
                record::At<record::Lines> record::Report::*field) {
  Model entries = Model::array();
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
      entries.back()["text"] = entries.back()["text"].get<std::string>() + " " + words;
    } else {
      entries.push_back({{"sender", capitalised(comrade(reporting.unit(), from, period.last()))}, {"text", words}});
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

Model voices_of(ReportingPeriod const& reporting) {
  auto reports = newest_reports(reporting);
  // The committee writes this paper, so its own report is not one it received.
  std::string const committee = main_body(*reporting.unit().in_force(reporting.period.last()).regulation);
  std::erase_if(reports, [&](auto const* report) { return report->value.from->id == committee; });
  // Plans for a period already past are no longer plans.
  auto last_only = reports;
  std::erase_if(last_only, [&](auto const* report) { return report->value.period->last() != reporting.period.last(); });
  std::vector<std::string> nothing;
  for (auto const* report : reports)
    if (report->value.none)
      nothing.push_back(comrade(reporting.unit(), report->value.from->id, report->value.period->last()) + " (" +
                        report->value.period->spoken(Lang::vi) + ": " + unended(*report->value.none) + ")");
  return {{"results", by_sender(reporting, reports, &record::Report::results)},
          {"difficulties", by_sender(reporting, reports, &record::Report::difficulties)},
          {"proposals", by_sender(reporting, reports, &record::Report::proposals)},
          {"next", by_sender(reporting, last_only, &record::Report::next)},
          {"nothing", joined(nothing, "; ")}};
}

Keys voices_part_keys() { return voices_keys; }

Model waived_of(ReportingPeriod const& reporting) {
  Model list = Model::array();
  for (Accepted const& one : accepted_in(reporting.c, reporting.verdict, reporting.period))
    list.push_back({{"rule", one.finding->rule->id},
                    {"text", fault_words(reporting, *one.finding)},
                    {"article", articles_of(*one.finding)},
                    {"reason", unended(*one.waiver->reason)},
                    {"by", comrade(reporting.unit(), one.waiver->by->id, *one.waiver->date)},
                    {"date", short_date(*one.waiver->date)}});
  return {{"list", list}};
}

Keys waived_part_keys() { return waived_keys; }

// Findings that cite no clause are errors in the records, internal to the office: the built-in template prints only
// their number.
Model open_of(ReportingPeriod const& reporting) {
  Model list = Model::array(), records = Model::array();
  for (LocatedFinding const& finding : reporting.verdict.findings) {
    if (finding.waived || finding.severity == Severity::note || !is_of(reporting.c, finding, reporting.period))
      continue;
    std::string const article = articles_of(finding);
    (article.empty() ? records : list)
        .push_back({{"rule", finding.rule->id},
                    {"text", fault_words(reporting, finding)},
                    {"article", article},
                    {"path", finding.path}});
  }
  auto const count = records.size();
  return {{"list", std::move(list)}, {"records", std::move(records)}, {"records_count", count}};
}

Keys open_part_keys() { return open_keys; }

}  // namespace bcd::form
