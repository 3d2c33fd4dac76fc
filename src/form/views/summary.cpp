// Báo cáo tóm tắt: two pages for the head of the committee: six figures of a period beside the one before and that of
// last year, what is late by who answers for it, three charts.
#include <algorithm>
#include <array>
#include <functional>

#include "bcd/form/chart.hpp"
#include "bcd/form/owed.hpp"
#include "bcd/ledger/numbered_papers.hpp"
#include "followed_tasks.hpp"
#include "form/words/people.hpp"
#include "judged_reports.hpp"
#include "record_paper.hpp"

namespace bcd::form {
namespace {

constexpr std::size_t periods_drawn = 4, longest_list = 3;

// What is counted in one period, as of its own last day or, if that is not past yet, the day of the paper.
struct Counts {
  Period period;
  bool before_committee = false;  // true if the period ended before the unit's first day; then all is 0
  OverviewCounts of{};
  int present = 0, expected = 0, papers = 0;
  std::string awaited{};  // reports due on that day and not received, in words
};

void count_presence(unit::Unit const& unit, Date as_of, Counts& counts) {
  rule::Verdict const nothing_judged;
  for (auto const& meeting : unit.meetings.all) {
    if (!ledger::held(meeting, as_of) || !counts.period.contains(*meeting->date)) continue;
    if ((*meeting->present).empty()) continue;
    Turnout const turnout = turnout_of(unit, nothing_judged, meeting);
    counts.present += turnout.present;
    counts.expected += turnout.seats;
  }
}

// Counts the meetings of a period as of the day after it, since most are due on its last day: in its own summary too.
void count_meetings_at_close(unit::Unit const& unit, Period period, OverviewCounts& of) {
  OverviewCounts const closed = overview_row(unit, period.last() + 1, period).counts;
  for (Counted const one : {Counted::meetings_waiting, Counted::meetings_missed}) of[one] = closed[one];
}

void count_reports_received(unit::Unit const& unit, Date as_of, Counts& counts) {
  rule::CheckContext const c{unit, as_of};
  rule::Verdict const nothing_judged;
  std::vector<JudgedReport> const reports = received_reports({c, nothing_judged, counts.period});
  ReportTally tally;
  for (JudgedReport const& one : reports) tally.add(one.outcome.result);
  counts.of[Counted::reports_owed] = tally.judged();
  counts.of[Counted::reports_in_time] = tally.on_time();
  counts.awaited = awaited_words(reports, as_of);
}

Counts counts_of(unit::Unit const& unit, Period period, Date as_of) {
  Counts counts{period, unit.unit().since && period.last() < *unit.unit().since};
  if (counts.before_committee) return counts;
  Date const day = std::min(period.last(), as_of);
  counts.of = overview_row(unit, day, period).counts;
  count_reports_received(unit, day, counts);
  if (period.last() <= as_of) count_meetings_at_close(unit, period, counts.of);
  count_presence(unit, day, counts);
  for (ledger::NumberedPaper const& paper : ledger::numbered_papers(unit))
    counts.papers += paper.outgoing() && period.contains(paper.date) && paper.date <= day;
  return counts;
}

// "12/14 (85,7%)"; "0" of nothing is "không có".
std::string share_words(int part, int whole) {
  return whole == 0 ? "không có"
                    : std::to_string(part) + "/" + std::to_string(whole) + " (" + percent(part, whole) + ")";
}

struct Figure {
  std::string_view name;
  std::string (*words)(Counts const&);
};
constexpr std::array figures{
    Figure{"Cuộc họp định kỳ đã tổ chức/phải tổ chức",
           [](Counts const& c) {
             using enum Counted;
             int const waiting = c.of[meetings_waiting], owed = c.of[meetings_owed] - waiting;
             return share_words(owed - c.of[meetings_missed], owed);
           }},
    Figure{"Lượt thành viên dự họp/phải dự", [](Counts const& c) { return share_words(c.present, c.expected); }},
    Figure{"Báo cáo định kỳ đúng hạn/đã đến hạn hoặc đã gửi",
           [](Counts const& c) {
             return share_words(c.of[Counted::reports_in_time], c.of[Counted::reports_owed]) +
                    (c.awaited.empty() ? "" : "; " + c.awaited);
           }},
    Figure{"Nhiệm vụ hoàn thành đúng hạn/có thời hạn, đã hoàn thành hoặc đã quá hạn",
           [](Counts const& c) { return share_words(c.of[Counted::tasks_in_time], c.of[Counted::tasks_due]); }},
    Figure{"Nhiệm vụ đang quá hạn", [](Counts const& c) { return std::to_string(c.of[Counted::tasks_overdue]); }},
    Figure{"Văn bản đã ban hành", [](Counts const& c) { return std::to_string(c.papers); }}};

struct FigureRow {
  Figure const& figure;
  Counts const &now, &before, &last_year;
  std::string of(Counts const& counts) const {
    return counts.before_committee ? "chưa thành lập" : figure.words(counts);
  }
};
constexpr auto figure_keys = keys_of<FigureRow>(
    row_number("no", {"Số thứ tự", "Number"}),
    text("name", {"Chỉ số", "The figure"}, [](FigureRow const& row) { return row.figure.name; }),
    text("now", {"Kỳ này", "This period"}, [](FigureRow const& row) { return row.of(row.now); }),
    text("before", {"Kỳ trước", "The period before"}, [](FigureRow const& row) { return row.of(row.before); }),
    text("last_year", {"Cùng kỳ năm trước", "The same period of last year"},
         [](FigureRow const& row) { return row.of(row.last_year); }));

// What one person, agency or body has not done in time.
struct LateRow {
  std::string who;
  std::vector<OwedItem> items;
};
std::string late_items(LateRow const& row) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::min(row.items.size(), longest_list); ++i)
    words.push_back(row.items[i].text + (row.items[i].limit ? " (hạn " + short_date(*row.items[i].limit) + ")" : ""));
  if (row.items.size() > longest_list)
    words.push_back("và " + std::to_string(row.items.size() - longest_list) + " việc khác");
  return joined(words, "; ");
}
constexpr auto late_keys = keys_of<LateRow>(
    row_number("no", {"Số thứ tự", "Number"}),
    text<&LateRow::who>("who", {"Nơi chịu trách nhiệm", "Who answers for it"}),
    number("count", {"Số việc quá hạn", "Number overdue"}, [](LateRow const& row) { return row.items.size(); }),
    text<late_items>("items", {"Các việc lâu nhất", "The oldest of them"}));

// A chart in a group of its own, so that the template prints all three with one part.
struct Drawn {
  struct Summary const& of;
};

struct Summary : RecordFrame {
  Date as_of;
  Period period;
  std::vector<Counts> periods;  // the drawn ones in order; the last is this one
  Counts last_year;
  std::vector<LateRow> late;
  TaskSummary tasks;
  Counts const& now() const { return periods.back(); }
  Counts const& before() const { return periods[periods.size() - 2]; }
  int late_count() const {
    int count = 0;
    for (LateRow const& row : late) count += int(row.items.size());
    return count;
  }
};

std::vector<FigureRow> figure_rows(Summary const& of) {
  std::vector<FigureRow> rows;
  for (Figure const& one : figures) rows.push_back({one, of.now(), of.before(), of.last_year});
  return rows;
}

constexpr auto reports_chart_keys = keys_of<Drawn>(chart(
    "chart", {"Biểu đồ tỷ lệ báo cáo đúng hạn qua các kỳ", "Chart of reports in time, by period"},
    [](Drawn const& drawn) {
      std::vector<Amount> bars;
      for (Counts const& one : drawn.of.periods)
        if (int const owed = one.of[Counted::reports_owed]; owed > 0)
          bars.push_back({one.period.spoken(Lang::vi), (200 * one.of[Counted::reports_in_time] + owed) / (2 * owed)});
      return bar_chart("Tỷ lệ báo cáo đúng hạn qua các kỳ (%)", "%", bars, 100);
    }));
constexpr auto tasks_chart_keys =
    keys_of<Drawn>(chart("chart", {"Biểu đồ tình trạng nhiệm vụ", "Chart of the tasks by state"},
                         [](Drawn const& drawn) { return drawn.of.tasks.chart(); }));
constexpr auto late_chart_keys =
    keys_of<Drawn>(chart("chart", {"Biểu đồ số việc quá hạn", "Chart of overdue obligations"}, [](Drawn const& drawn) {
      std::vector<Amount> bars;
      for (LateRow const& row : drawn.of.late) bars.push_back({row.who, int(row.items.size())});
      return bar_chart("Số việc quá hạn theo nơi chịu trách nhiệm", "việc", bars, 0);
    }));

constexpr auto summary_keys = both(
    record_frame_keys<Summary>,
    keys_of<Summary>(
        text("period", {"Kỳ, như 2026-Q1", "The period, for example 2026-Q1"},
             [](Summary const& of) { return of.period.str(); }),
        text("period_words", {"Kỳ bằng lời", "The period in words"},
             [](Summary const& of) { return capitalised(of.period.spoken(Lang::vi)); }),
        text("before_words", {"Kỳ trước bằng lời", "The period before, in words"},
             [](Summary const& of) { return capitalised(of.before().period.spoken(Lang::vi)); }),
        text("last_year_words", {"Cùng kỳ năm trước bằng lời", "The same period of last year, in words"},
             [](Summary const& of) { return capitalised(of.last_year.period.spoken(Lang::vi)); }),
        flag("yearly",
             {"Kỳ là một năm, nên kỳ trước cũng là cùng kỳ năm trước",
              "True if the period is a year: then the period before is that of last year"},
             [](Summary const& of) { return of.period.every == Every::year; }),
        text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"},
             [](Summary const& of) { return short_date(of.as_of); }),
        flag("unfinished", {"Kỳ chưa hết", "True if the period is not over"},
             [](Summary const& of) { return of.as_of < of.period.last(); }),
        list<figure_rows>("figures", {"Sáu chỉ số", "The six figures"}, figure_keys),
        number<&Summary::late_count>("late_count", {"Số việc quá hạn", "Number of overdue obligations"}),
        list<&Summary::late>(
            "late", {"Việc quá hạn, theo nơi chịu trách nhiệm", "What is overdue, by who answers for it"}, late_keys),
        group("reports", {"Báo cáo đúng hạn", "Reports in time"}, reports_chart_keys,
              [](Summary const& of) { return Drawn{of}; }),
        group("tasks", {"Tình trạng nhiệm vụ", "Tasks by state"}, tasks_chart_keys,
              [](Summary const& of) { return Drawn{of}; }),
        group("overdue", {"Việc quá hạn", "What is overdue"}, late_chart_keys,
              [](Summary const& of) { return Drawn{of}; })));

std::vector<LateRow> late_rows(unit::Unit const& unit, Date as_of) {
  SenderLedger const senders{unit, as_of, as_of};
  std::vector<LateRow> rows;
  for (std::string const& id : senders_to_remind(unit, as_of)) {
    LateRow row{capitalised(known_name(unit, id, as_of)), overdue_of(senders, id)};
    if (!row.items.empty()) rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(rows, std::greater{}, [](LateRow const& row) { return row.items.size(); });
  return rows;
}

Summary summary_of(Asked const& asked) {
  unit::Unit const& unit = asked.unit;
  Period const period = *asked.period;
  rule::CheckContext const c{unit, asked.as_of};
  std::vector<Counts> periods;
  Period one = period;
  for (std::size_t i = 0; i < periods_drawn; ++i, one = one.previous())
    periods.insert(periods.begin(), counts_of(unit, one, asked.as_of));
  Period const last_year{period.year - 1, period.every, period.index};
  RecordPaper paper = record_paper(unit, asked.as_of, "");
  std::string const standing = unit.standing_agency(asked.as_of);
  if (unit.agency(standing)) paper.agency = standing;
  std::string const head = head_of(unit, paper.body, asked.as_of);
  std::vector<std::string> const receivers{
      head.empty() ? gap("người nhận báo cáo") : capitalised(introduced(unit, head, paper.body, asked.as_of)),
      "Thường trực " + paper.body_words()};
  return {{paper, record_head(paper, "BC", "", std::nullopt), "BÁO CÁO TÓM TẮT",
           "tình hình hoạt động của " + paper.body_words() + " " + period.spoken(Lang::vi),
           signature(recipients(receivers, profile_on(asked.as_of)), record_signature(paper, ""))},
          asked.as_of,
          period,
          std::move(periods),
          counts_of(unit, last_year, asked.as_of),
          late_rows(unit, asked.as_of),
          task_summary(followed_tasks(c, period), asked.as_of)};
}

}  // namespace

constinit View<Asked> const summary_view = view_of<Asked, summary_keys, summary_of>();

}  // namespace bcd::form
