// Báo cáo kết quả hoạt động: the committee's report on a month, a quarter, half a year or a year.
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/text/utf8.hpp"
#include "period_paper.hpp"

namespace bcd::form {
namespace {

using Report = unit::Record<record::Report>;

// The committee's own words from its recorded report. The lists are empty if no report is recorded or if it was sent
// after as_of.
struct OwnWords {
  std::vector<std::string> results, difficulties, next, proposals;
};
constexpr auto own_keys = keys_of<OwnWords>(
    list<&OwnWords::results>("results", {"Kết quả chung", "General results"}, text_keys),
    list<&OwnWords::difficulties>("difficulties", {"Khó khăn chung", "General difficulties"}, text_keys),
    list<&OwnWords::next>("next", {"Nhiệm vụ trọng tâm kỳ tới", "Main tasks of the next period"}, text_keys),
    list<&OwnWords::proposals>("proposals", {"Đề xuất, kiến nghị với cấp trên", "Proposals to the superior"},
                               text_keys));

OwnWords own_words(Report const* own, Date as_of) {
  bool const later = own && own->value.submitted && *own->value.submitted > as_of;
  if (!own || later) return {};
  auto const lines = [](record::At<record::Lines> const& said) {
    std::vector<std::string> all;
    if (said)
      for (auto const& line : said->items) all.push_back(unended(*line));
    return all;
  };
  record::Report const& report = own->value;
  return {lines(report.results), lines(report.difficulties), lines(report.next), lines(report.proposals)};
}

struct Activity : PeriodPaper {
  ReportingPeriod reporting;
  OwnWords own;
  std::string next_words() const { return reporting.period.next().spoken(Lang::vi); }
};

// Not constexpr, because the keys of the parts are declared in other files.
auto const activity_keys = both(
    period_paper_keys<Activity>,
    keys_of<Activity>(
        group<&Activity::own>(
            "own",
            {"Nội dung báo cáo của Ban Chỉ đạo đã ghi trong hồ sơ", "Contents of the committee's recorded report"},
            own_keys),
        text<&Activity::next_words>("next_words", {"Kỳ tới bằng lời", "The next period in words"}),
        text("next_capitals", {"Kỳ tới, chữ hoa", "The next period in capitals"},
             [](Activity const& paper) { return utf8::upper(paper.next_words()); }),
        part<&Activity::reporting, meetings_part>("meetings", {"Chế độ họp", "Meetings"}),
        part<&Activity::reporting, work_part>("work", {"Các mảng công tác khác", "The other areas of work"}),
        part<&Activity::reporting, tasks_part>("tasks", {"Nhiệm vụ được giao", "Tasks"}),
        part<&Activity::reporting, discipline_part>("discipline", {"Chấp hành chế độ báo cáo", "Reporting discipline"}),
        part<&Activity::reporting, figures_part>("figures", {"Số liệu tổng hợp", "Figures"}),
        part<&Activity::reporting, voices_part>("voices",
                                                {"Nội dung các nơi báo cáo", "Contents of the senders' reports"}),
        part<&Activity::reporting, open_part>("open", {"Các trường hợp chưa đúng quy định", "Open findings"}),
        part<&Activity::reporting, waived_part>("waived", {"Các trường hợp đã được chấp nhận", "Waived findings"}),
        part<&Activity::reporting, ahead_part>("ahead", {"Nhiệm vụ kỳ tới", "The next period"})));

void fill_activity(Asked const& asked, Model& model) {
  Period const period = *asked.period;
  rule::CheckContext const c{asked.unit, asked.as_of};
  rule::Verdict const verdict = rule::judge(asked.unit, "", asked.as_of, {});
  Report const* const own = recorded_report(asked.unit, period, asked.as_of);
  std::string const subject =
      "kết quả hoạt động " + period.spoken(Lang::vi) + ", nhiệm vụ " + period.next().spoken(Lang::vi);
  fill(model, activity_keys,
       Activity{period_paper(asked, subject, own), {c, verdict, period}, own_words(own, asked.as_of)});
}

}  // namespace

constinit View<Asked> const activity_view{activity_keys, fill_activity};

std::optional<Date> activity_sent_on(Asked const& asked) {
  if (!asked.period) return std::nullopt;
  Report const* const own = recorded_report(asked.unit, *asked.period, asked.as_of);
  return own && ledger::submitted(*own, asked.as_of) ? std::optional{*own->value.submitted} : std::nullopt;
}

}  // namespace bcd::form
