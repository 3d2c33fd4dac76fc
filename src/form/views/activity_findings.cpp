// The findings of a period in the activity report: the open ones and the waived ones.
#include <algorithm>
#include <span>

#include "bcd/form/words.hpp"
#include "bcd/rule/rules.hpp"
#include "form/words/finding_words.hpp"
#include "form/words/layout.hpp"
#include "form/words/paper_voice.hpp"
#include "judged_reports.hpp"

namespace bcd::form {
namespace {

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
    text("reason", {"Lý do", "The reason"},
         [](WaivedRow const& row) { return told(row.reporting.c, *row.waiver.reason); }),
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

// Findings that another part of the paper tells one by one: where there are many, section III only counts them.
struct ToldElsewhere {
  rule::Rule const& rule;
  std::string_view what, where;
};
constexpr std::size_t most_of_one_rule = 3;  // of one rule
std::span<ToldElsewhere const> told_elsewhere() {
  static ToldElsewhere const all[]{{rule::meeting_missed, "kỳ chưa họp", "mục 1 phần I"},
                                   {rule::meeting_late, "kỳ họp trễ", "mục 1 phần I"},
                                   {rule::report_missing, "báo cáo định kỳ chưa gửi", "mục 2 phần II"},
                                   {rule::report_late, "báo cáo định kỳ gửi trễ", "mục 2 phần II"},
                                   {rule::task_overdue, "nhiệm vụ quá hạn", "Phụ lục II"},
                                   {rule::task_unreported, "nhiệm vụ đã đến hạn, chưa có báo cáo", "Phụ lục II"}};
  return all;
}

struct Open {
  std::vector<OpenRow> list, records;
  std::vector<std::string> counted{};
  bool any() const { return !list.empty() || !counted.empty(); }
};

// Replaces the rows of a rule that another part tells by their number, if there are many. The committee's own report is
// told nowhere else.
void count_told_elsewhere(ReportingPeriod const& reporting, Open& open) {
  std::string const committee = main_body(*reporting.unit().in_force(reporting.period.last()).regulation);
  for (ToldElsewhere const& one : told_elsewhere()) {
    auto const told = [&](OpenRow const& row) {
      Arg const* const from = find_arg(row.finding.args, "from");
      auto const* const sender = from ? from->as<Reference>() : nullptr;
      return row.finding.is(one.rule) && !(sender && sender->id == committee);
    };
    auto const count = std::size_t(std::ranges::count_if(open.list, told));
    if (count <= most_of_one_rule) continue;
    std::vector<std::string> articles;
    for (OpenRow const& row : open.list)
      if (told(row) && std::ranges::find(articles, row.article) == articles.end()) articles.push_back(row.article);
    open.counted.push_back(count_words(int(count)) + " " + std::string{one.what} + ", nêu tại " +
                           std::string{one.where} + " (" + joined(articles, "; ") + ")");
    std::vector<OpenRow> rest;
    for (OpenRow& row : open.list)
      if (!told(row)) rest.push_back(std::move(row));
    open.list.swap(rest);
  }
}

constexpr auto open_keys = keys_of<Open>(
    flag<&Open::any>("any", {"Có trường hợp chưa đúng quy định", "True if there is any such finding"}),
    list<&Open::counted>("counted",
                         {"Các trường hợp nhiều, đã nêu ở phần khác: số lượng, nơi nêu",
                          "Findings told in another part, where there are many: their number, and where"},
                         text_keys),
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
    auto& rows = is_record_fault(reporting.c, finding, reporting.period) ? open.records : open.list;
    rows.push_back({reporting, finding, articles_of(finding)});
  }
  count_told_elsewhere(reporting, open);
  return open;
}

ReportingPeriod const& itself(ReportingPeriod const& reporting) { return reporting; }

}  // namespace

constinit View<ReportingPeriod> const waived_part = view_of<ReportingPeriod, waived_keys, itself>();
constinit View<ReportingPeriod> const open_part = view_of<ReportingPeriod, open_keys, open_of>();

}  // namespace bcd::form
