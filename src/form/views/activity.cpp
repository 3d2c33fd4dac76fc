// Báo cáo kết quả hoạt động: the committee's report on a month, a quarter, half a year or a year.
#include <array>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/text/utf8.hpp"
#include "period_paper.hpp"

namespace bcd::form {
namespace {

using Report = unit::Record<record::Report>;

constexpr std::array own_keys{
    list("results", {"Kết quả chung", "General results"}, text_keys),
    list("difficulties", {"Khó khăn chung", "General difficulties"}, text_keys),
    list("next", {"Nhiệm vụ trọng tâm kỳ tới", "Main tasks of the next period"}, text_keys),
    list("proposals", {"Đề xuất, kiến nghị với cấp trên", "Proposals to the superior"}, text_keys)};

// Returns the committee's own words from its recorded report. The lists are empty if no report is recorded or if it was
// sent after as_of.
Model own_words(Report const* own, Date as_of) {
  Model words = Model::object();
  bool const later = own && own->value.submitted && *own->value.submitted > as_of;
  auto const put = [&](std::string const& key, record::At<record::Lines> record::Report::*field) {
    Model lines = Model::array();
    if (own && !later)
      if (auto const& said = own->value.*field)
        for (auto const& line : said->items) lines.push_back({{"text", unended(*line)}});
    words[key] = std::move(lines);
  };
  put("results", &record::Report::results);
  put("difficulties", &record::Report::difficulties);
  put("next", &record::Report::next);
  put("proposals", &record::Report::proposals);
  return words;
}

}  // namespace

static Model activity_model(Asked const& asked) {
  Period const period = *asked.period;
  rule::CheckContext const c{asked.unit, asked.as_of};
  rule::Verdict const verdict = rule::judge(asked.unit, "", asked.as_of, {});
  ReportingPeriod const reporting{c, verdict, period};
  std::string const next = period.next().spoken(Lang::vi);
  Report const* const own = recorded_report(asked.unit, period, asked.as_of);
  Model model = period_paper(asked, "kết quả hoạt động " + period.spoken(Lang::vi) + ", nhiệm vụ " + next, own);
  model.update({{"own", own_words(own, asked.as_of)},
                {"next_words", next},
                {"next_capitals", utf8::upper(next)},
                {"meetings", meetings_of(reporting)},
                {"consultations", consultations_of(reporting)},
                {"tasks", tasks_of(reporting)},
                {"discipline", discipline_of(reporting)},
                {"figures", figures_of(reporting)},
                {"voices", voices_of(reporting)},
                {"open", open_of(reporting)},
                {"waived", waived_of(reporting)},
                {"ahead", ahead_of(reporting)}});
  return model;
}

std::optional<Date> activity_sent_on(Asked const& asked) {
  if (!asked.period) return std::nullopt;
  Report const* const own = recorded_report(asked.unit, *asked.period, asked.as_of);
  return own && ledger::submitted(*own, asked.as_of) ? std::optional{*own->value.submitted} : std::nullopt;
}

static Keys activity_keys() {
  static std::array const keys = both(
      period_paper_keys,
      std::array{
          group("own",
                {"Nội dung báo cáo của Ban Chỉ đạo đã ghi trong hồ sơ", "Contents of the committee's recorded report"},
                own_keys),
          text("next_words", {"Kỳ tới bằng lời", "The next period in words"}),
          text("next_capitals", {"Kỳ tới, chữ hoa", "The next period in capitals"}),
          group("meetings", {"Chế độ họp", "Meetings"}, meetings_part_keys()),
          list("consultations", {"Các lần lấy ý kiến bằng văn bản", "Written consultations"}, text_keys),
          group("tasks", {"Nhiệm vụ được giao", "Tasks"}, tasks_part_keys()),
          group("discipline", {"Chấp hành chế độ báo cáo", "Reporting discipline"}, discipline_part_keys()),
          group("figures", {"Số liệu tổng hợp", "Figures"}, figures_part_keys()),
          group("voices", {"Nội dung các nơi báo cáo", "Contents of the senders' reports"}, voices_part_keys()),
          group("open", {"Các trường hợp chưa đúng quy định", "Open findings"}, open_part_keys()),
          group("waived", {"Các trường hợp đã được chấp nhận", "Waived findings"}, waived_part_keys()),
          group("ahead", {"Nhiệm vụ kỳ tới", "The next period"}, ahead_part_keys())});
  return keys;
}

View<Asked> const activity_view{activity_keys(),
                                [](Asked const& asked, Model& model) { model = activity_model(asked); }};

}  // namespace bcd::form
