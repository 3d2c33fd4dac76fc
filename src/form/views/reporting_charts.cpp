#include "reporting_charts.hpp"

#include <map>
#include <string>

#include "form/words/layout.hpp"
#include "period_paper.hpp"

namespace bcd::form {
namespace {

Period month_of(JudgedReport const& one) { return period_of(one.duty.period.last(), Every::month); }

// The labels of months in a chart, "tháng 3" with the year in the title if it is the same for all.
struct MonthWords {
  bool one_year;
  std::string title_end;
  template <class Months>
  explicit MonthWords(Months const& months)
      : one_year{months.empty() || months.begin()->first.year == months.rbegin()->first.year},
        title_end{one_year && !months.empty() ? " năm " + std::to_string(months.begin()->first.year) : ""} {}
  std::string label(Period month) const {
    std::string const words = month.spoken(Lang::vi);
    return one_year ? words.substr(0, words.find('/')) : words;
  }
};

}  // namespace

Chart share_by_month(std::vector<JudgedReport> const& reports) {
  std::map<Period, ReportTally> months;
  for (JudgedReport const& one : reports) months[month_of(one)].add(one.outcome.result);
  Chart chart{ChartKind::line, "Tỷ lệ báo cáo gửi đúng hạn theo tháng kết thúc kỳ báo cáo", "%", {}, {}, {}, 100};
  MonthWords const words{months};
  chart.title += words.title_end;
  for (auto const& [month, tally] : months) {
    int const whole = tally.judged();
    chart.rows.push_back({words.label(month), {whole > 0 ? rounded_percent(tally.on_time(), whole) : -1}});
  }
  return chart;
}

Chart senders_by_month(unit::Unit const& unit, std::vector<JudgedReport> const& reports) {
  Chart chart{
      ChartKind::matrix, "Kết quả gửi báo cáo của từng nơi gửi, theo tháng kết thúc kỳ báo cáo", "", {}, {}, {}};
  chart.unit = "số báo cáo đúng hạn/số báo cáo đã đến hạn hoặc đã gửi";
  chart.series = {"Đúng hạn", "Có báo cáo trễ", "Có báo cáo chưa gửi", "Chưa đến hạn, chưa xác định"};
  std::map<Period, std::size_t> months;
  std::map<Rank, std::pair<std::string, std::map<Period, ReportTally>>> senders;
  for (JudgedReport const& one : reports) {
    months[month_of(one)];
    auto& [name, tallies] = senders[rank_of(unit, one.duty.from)];
    name = known_name(unit, one.duty.from, one.duty.due);
    tallies[month_of(one)].add(one.outcome.result);
  }
  if (months.size() < 4) return chart;  // the table by sender says as much
  MonthWords const words{months};
  chart.title += words.title_end;
  for (auto const& [month, at] : months) chart.columns.push_back(words.label(month));
  for (auto const& [rank, sender] : senders) {
    ChartRow& row = chart.rows.emplace_back(ChartRow{sender.first, {}});
    for (auto const& [month, at] : months) {
      auto const found = sender.second.find(month);
      ReportTally const tally = found == sender.second.end() ? ReportTally{} : found->second;
      int const state = tally.owed == 0 ? -1 : tally.missing > 0 ? 2 : tally.late > 0 ? 1 : tally.judged() > 0 ? 0 : 3;
      row.values.push_back(state);
      row.texts.push_back(tally.judged() > 0 ? std::to_string(tally.on_time()) + "/" + std::to_string(tally.judged())
                                             : "");
    }
  }
  return chart;
}

}  // namespace bcd::form
