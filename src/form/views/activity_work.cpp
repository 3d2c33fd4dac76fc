// Section I of the activity report, after the meetings: papers issued, decisions between meetings, consultations,
// inspections, requests, commendations, proposals, the budget. A heading for each area of work that has something.
#include "activity_work.hpp"

#include <cmath>

#include "form/words/layout.hpp"
#include "form/words/paper_voice.hpp"
#include "reporting_requests.hpp"
#include "reviewed.hpp"

namespace bcd::form {
namespace {

std::string people(ReportingPeriod const& reporting, auto const& ids, Date day) {
  Lines all;
  for (auto const& one : ids) all.push_back(one->id);
  return comrades(reporting.unit(), all, day);
}

// ---- decisions, inspections, requests

Lines decisions(ReportingPeriod const& reporting) {
  unit::Unit const& unit = reporting.unit();
  return each_of(
      reporting, unit.decisions, [](auto const& one) { return *one.date; },
      [&](auto const& one) {
        std::string words = without_ids(reporting.c, unended(*one->text)) + " (" + numbered(one->number, *one->date);
        if (one->by) words += "; " + comrade(unit, one->by->id, *one->date) + " quyết định";
        if (!(*one->agreed_with).empty())
          words += "; đã thống nhất với " + people(reporting, *one->agreed_with, *one->date);
        for (auto const& meeting : unit.meetings.all)
          if (ledger::held(meeting, reporting.as_of()) && record::has(meeting->reported_decisions, one.id)) {
            words += "; đã báo cáo tại " + meeting_noun(meeting.value) + ", ngày " + short_date(*meeting->date);
            break;
          }
        return words + ")";
      });
}

Lines inspections(ReportingPeriod const& reporting) {
  unit::Unit const& unit = reporting.unit();
  return each_of(
      reporting, unit.inspections, [](auto const& one) { return *one.date; },
      [&](auto const& one) {
        std::string words = "Đoàn kiểm tra theo Quyết định " + numbered(one->number, *one->date) +
                            ", Trưởng đoàn: " + comrade(unit, one->lead->id, *one->date) + "; kiểm tra " +
                            people(reporting, *one->targets, *one->date) + " " + days_words(*one->from, *one->to);
        bool const told = one->report && one->report->date && *one->report->date <= reporting.as_of();
        return words + (told ? "; báo cáo kết quả " + numbered(one->report->number, *one->report->date)
                        : *one->to > reporting.as_of() ? "; chưa kết thúc"
                                                       : "; chưa có báo cáo kết quả");
      });
}

Lines requests(ReportingPeriod const& reporting) {
  Lines lines = each_of(
      reporting, reporting.unit().requests, [](auto const& one) { return *one.issued; },
      [&](auto const& one) {
        return unended(*one->subject) + " (" + numbered(one->number, *one->issued) + "; gửi " +
               people(reporting, *one->to, *one->issued) + "; hạn " + short_date(*one->due) + ")";
      });
  if (!lines.empty()) lines.push_back("Kết quả: " + requests_of(reporting).words);
  return lines;
}

// ---- commendations, proposals, budget

Lines commendations(ReportingPeriod const& reporting) {
  return each_of(
      reporting, reporting.unit().commendations, [](auto const& one) { return *one.date; },
      [&](auto const& one) {
        bool const praise = !one->kind || *one->kind == record::CommendationKind::commend;
        Lines to;
        for (auto const& name : one->to->items) to.push_back(told_party(reporting.unit(), *name, *one->date));
        return (praise ? "Biểu dương, khen thưởng " : "Phê bình ") + joined(to, "; ") + ": " +
               in_sentence(unended(*one->reason)) + " (" + numbered(one->number, *one->date) + ")";
      });
}

Lines proposals(ReportingPeriod const& reporting) {
  unit::Unit const& unit = reporting.unit();
  return each_of(
      reporting, unit.proposals, [](auto const& one) { return *one.date; },
      [&](auto const& one) {
        std::string words = capitalised(comrade(unit, one->from->id, *one->date)) + ", ngày " + short_date(*one->date) +
                            ": " + told(reporting.c, *one->text);
        auto const review = review_of(unit, one.value, reporting.as_of());
        if (!review) return words + ". Chưa được xem xét";
        std::string where;
        if (review->meeting)
          where = " tại " + meeting_noun(*review->meeting) + ", ngày " + short_date(*review->meeting->date);
        else if (review->day) where = " ngày " + short_date(*review->day);
        std::string const outcome = one->reviewed->outcome ? ": " + told(reporting.c, *one->reviewed->outcome) : "";
        return words + ". Đã xem xét" + where + outcome;
      });
}

std::string money(double dong) { return number_words(dong) + " đồng"; }

// The estimate is of the whole year: a month or a quarter has nothing to say of it. What was spent has no day in the
// records, so it is told only of a whole year.
Lines budget(ReportingPeriod const& reporting) {
  Lines lines;
  if (reporting.period.every < Every::half_year) return lines;
  for (auto const& one : reporting.unit().budgets.all) {
    if (!one.whole || int(*one->year) != reporting.period.year) continue;
    std::string words = "Dự toán năm " + std::to_string(int(*one->year)) + ": " + money(*one->estimate);
    Lines sources;
    if (one->sources)
      for (auto const& source : one->sources->items) sources.push_back(in_sentence(unended(*source)));
    if (!sources.empty()) words += " (" + joined(sources, "; ") + ")";
    if (one->spent && reporting.period.every == Every::year)
      words += "; đã chi " + money(*one->spent) +
               (*one->estimate > 0 ? ", đạt " + number_words(std::round(1000 * *one->spent / *one->estimate) / 10) + "%"
                                   : "");
    lines.push_back(std::move(words));
  }
  return lines;
}

struct Section {
  int no;
  std::string_view title;
  Lines lines;
};
struct Work {
  std::vector<Section> sections;
};
constexpr auto section_keys = keys_of<Section>(
    number<&Section::no>("no", {"Số mục, sau mục Chế độ họp", "Number of the section, after the one on meetings"}),
    text<&Section::title>("title", {"Tên mục", "Title"}),
    list<&Section::lines>("lines", {"Từng việc", "Each line"}, text_keys));
constexpr auto work_keys = keys_of<Work>(list<&Work::sections>(
    "sections", {"Các mảng công tác có phát sinh", "Areas of work that have something"}, section_keys));

Work work_of(ReportingPeriod const& reporting) {
  static constexpr std::array<std::pair<std::string_view, Lines (*)(ReportingPeriod const&)>, 8> areas{
      {{"Ban hành văn bản", papers_of},
       {"Quyết định giữa hai kỳ họp", decisions},
       {"Lấy ý kiến bằng văn bản", consultations_of},
       {"Kiểm tra, giám sát", inspections},
       {"Yêu cầu báo cáo đột xuất", requests},
       {"Xem xét đề xuất, kiến nghị", proposals},
       {"Biểu dương, khen thưởng, phê bình", commendations},
       {"Kinh phí", budget}}};
  Work work;
  for (auto const& [title, lines_of] : areas)
    if (Lines lines = lines_of(reporting); !lines.empty())
      work.sections.push_back({int(work.sections.size()) + 2, title, std::move(lines)});
  return work;
}

}  // namespace

constinit View<ReportingPeriod> const work_part = view_of<ReportingPeriod, work_keys, work_of>();

}  // namespace bcd::form
