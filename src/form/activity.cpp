// Báo cáo kết quả hoạt động: what the committee reports of a month, a quarter, half a year or a year.
#include <algorithm>
#include <array>

#include "bcd/form/period_paper.hpp"
#include "bcd/form/views.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::form {
namespace {

// The committee's own report of the period, where the office has already recorded it: it holds the number and the day.
unit::Record<record::Report> const* own_report(unit::Unit const& unit, Period period, Date as_of) {
  std::string const committee = main_body(*unit.in_force(std::min(period.last(), as_of)).regulation);
  for (auto const& report : unit.reports.all)
    if (report.whole && report->from->id == committee && *report->kind == unit::report_kind(period.every) && *report->period == period &&
        *report->status != record::ReportStatus::returned)
      return &report;
  return nullptr;
}

}  // namespace

Model activity_view(Asked const& asked) {
  Period const period = *asked.period;
  rule::Case const c{asked.unit, asked.as_of};
  rule::Verdict const verdict = rule::judge(asked.unit, "", asked.as_of, {});
  Term const term{c, verdict, period};
  std::string const next = period.next().spoken(Lang::vi);
  Model model = period_paper(asked, "kết quả hoạt động " + period.spoken(Lang::vi) + ", nhiệm vụ " + next,
                             own_report(asked.unit, period, asked.as_of));
  model.update({{"next_words", next},
                {"next_capitals", utf8::upper(next)},
                {"meetings", meetings_of(term)},
                {"consultations", consultations_of(term)},
                {"tasks", tasks_of(term)},
                {"discipline", discipline_of(term)},
                {"figures", figures_of(term)},
                {"voices", voices_of(term)},
                {"open", open_of(term)},
                {"waived", waived_of(term)},
                {"ahead", ahead_of(term)}});
  return model;
}

Keys activity_keys() {
  static std::array const keys =
      both(period_paper_keys,
           std::array{text("next_words", {"Kỳ tới bằng lời", "The next period in words"}),
                      text("next_capitals", {"Kỳ tới, chữ hoa", "The next period in capitals"}),
                      group("meetings", {"Chế độ họp", "Meetings"}, meetings_part_keys()),
                      list("consultations", {"Các lần lấy ý kiến bằng văn bản", "Written consultations"}, text_keys),
                      group("tasks", {"Nhiệm vụ được giao", "Tasks"}, tasks_part_keys()),
                      group("discipline", {"Chấp hành chế độ báo cáo", "Reporting discipline"}, discipline_part_keys()),
                      group("figures", {"Số liệu tổng hợp", "Figures"}, figures_part_keys()),
                      group("voices", {"Nội dung các nơi báo cáo", "What the senders wrote"}, voices_part_keys()),
                      group("open", {"Các trường hợp chưa đúng quy định", "Faults that stand open"}, open_part_keys()),
                      group("waived", {"Các trường hợp đã được chấp nhận", "Faults accepted as they are"}, waived_part_keys()),
                      group("ahead", {"Nhiệm vụ kỳ tới", "The next period"}, ahead_part_keys())});
  return keys;
}

}  // namespace bcd::form
