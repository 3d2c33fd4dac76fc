// Tổng hợp: the committees of many units, one row each. A row contains only numbers and names and is built while its
// unit is loaded.
#include <algorithm>

#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "form/engine/chart.hpp"

namespace bcd::form {
namespace {

// The counts of one unit; the totals have the same keys.
constexpr std::array counts{
    number("meetings_owed", {"Số kỳ phải họp", "Regular meetings required"}),
    number("meetings_in_time", {"Họp đúng kỳ", "Held in time"}),
    number("meetings_late", {"Họp trễ", "Held late"}),
    number("meetings_replaced", {"Thay bằng lấy ý kiến", "Replaced by a written consultation"}),
    number("meetings_missed", {"Chưa họp", "Not held"}),
    number("meetings_waiting", {"Chưa đến hạn hoặc chưa xác định", "Not due yet or unclear"}),
    number("reports_owed", {"Báo cáo đã đến hạn hoặc đã gửi", "Reports due or sent"}),
    number("reports_in_time", {"Đúng hạn, kể cả được gia hạn", "In time, including extended ones"}),
    number("reports_late", {"Gửi trễ", "Sent late"}),
    number("reports_missing", {"Chưa gửi", "Not sent"}),
    number("reports_waiting", {"Chưa đến hạn hoặc chưa xác định", "Not due yet or unclear"}),
    number("tasks_total", {"Nhiệm vụ theo dõi", "Tasks tracked"}),
    number("tasks_due", {"Có thời hạn, đã hoàn thành hoặc đã quá hạn", "With a due day, done or overdue"}),
    number("tasks_in_time", {"Hoàn thành đúng hạn", "Done in time"}),
    number("tasks_overdue", {"Quá hạn", "Overdue"}),
    number("errors", {"Lỗi", "Errors"}),
    number("warnings", {"Cảnh báo", "Warnings"}),
    number("waived", {"Được chấp nhận", "Waived"})};
constexpr std::array shares{text("reports_share", {"Tỷ lệ báo cáo đúng hạn", "Share of reports in time"}),
                            text("tasks_share", {"Tỷ lệ nhiệm vụ hoàn thành đúng hạn", "Share of tasks done in time"})};

template <std::size_t A, std::size_t B>
constexpr std::array<Key, A + B> joined_keys(std::array<Key, A> const& first, std::array<Key, B> const& second) {
  std::array<Key, A + B> all{};
  std::ranges::copy(first, all.begin());
  std::ranges::copy(second, all.begin() + A);
  return all;
}
constexpr auto total_keys = joined_keys(counts, shares);
constexpr auto row_keys = joined_keys(
    std::array{number("no", {"Thứ tự", "Number in the list"}), text("unit", {"Tên đơn vị", "Name of the unit"}),
               text("id", {"Mã đơn vị", "Id of the unit"}),
               text("regulation", {"Mã quy chế áp dụng", "Id of the regulation in force"})},
    total_keys);
constexpr std::array keys{text("title", {"Tên văn bản", "Title"}),
                          text("subject", {"Trích yếu", "Subject"}),
                          text("period", {"Kỳ, dạng 2026-Q1", "The period, for example 2026-Q1"}),
                          text("period_words", {"Kỳ bằng lời", "The period in words"}),
                          text("from", {"Từ ngày", "From"}),
                          text("to", {"Đến ngày", "To"}),
                          text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"}),
                          number("count", {"Số đơn vị", "Number of units"}),
                          number("judged_count", {"Số đơn vị xét được", "Number of units judged"}),
                          list("rows", {"Các đơn vị xét được", "The units judged"}, row_keys),
                          group("totals", {"Cộng", "Totals"}, total_keys),
                          list("unjudged", {"Các đơn vị chưa xét được", "The units not judged"}, text_keys),
                          chart("chart", {"Biểu đồ tỷ lệ báo cáo đúng hạn", "Chart of reports in time, by unit"})};

std::string share(int part, int whole) { return whole > 0 ? percent(part, whole) : ""; }
void add_shares(Model& row) {
  row["reports_share"] = share(row["reports_in_time"], row["reports_owed"]);
  row["tasks_share"] = share(row["tasks_in_time"], row["tasks_due"]);
}

void count_meetings(unit::Unit const& unit, Date as_of, Period period, Model& row) {
  int counted[5]{};
  for (auto const& duty : meetings_owed_in(unit, period)) ++counted[int(outcome_of(unit, duty, as_of).result)];
  auto const of = [&](MeetingResult result) { return counted[int(result)]; };
  using enum MeetingResult;
  row["meetings_in_time"] = of(in_time);
  row["meetings_late"] = of(late);
  row["meetings_replaced"] = of(replaced);
  row["meetings_missed"] = of(missed);
  row["meetings_waiting"] = of(waiting);
  row["meetings_owed"] = of(in_time) + of(late) + of(replaced) + of(missed) + of(waiting);
}

void count_reports(rule::CheckContext const& c, Period period, Model& row) {
  int counted[6]{};
  for (auto const& duty : ledger::report_duties_ending_in(c.unit, period)) ++counted[int(outcome_of(c, duty).result)];
  auto const of = [&](ReportResult result) { return counted[int(result)]; };
  using enum ReportResult;
  row["reports_in_time"] = of(in_time) + of(extended);
  row["reports_late"] = of(late);
  row["reports_missing"] = of(missing);
  row["reports_waiting"] = of(waiting) + of(unreadable);
  row["reports_owed"] = of(in_time) + of(extended) + of(late) + of(missing);
}

// Counts the tasks given on or before the last day of the period and not done before its first day.
void count_tasks(rule::CheckContext const& c, Period period, Model& row) {
  int total = 0, due = 0, done_in_time = 0, overdue = 0;
  for (ledger::Task const& task : c.tasks.all()) {
    if (task.given > period.last() || (task.done() && task.state.done_on && *task.state.done_on < period.first()))
      continue;
    ++total;
    bool const counts_as_due = came_due(task, c.as_of);
    due += counts_as_due;
    done_in_time += counts_as_due && state_of(task, c.as_of) == TaskProgress::done_in_time;
    overdue += task.overdue(c.as_of);
  }
  row["tasks_total"] = total;
  row["tasks_due"] = due;
  row["tasks_in_time"] = done_in_time;
  row["tasks_overdue"] = overdue;
}

void count_findings(rule::Verdict const& verdict, Model& row) {
  int errors = 0, warnings = 0, waived = 0;
  for (LocatedFinding const& one : verdict.findings) {
    waived += one.waived;
    errors += !one.waived && one.severity == Severity::error;
    warnings += !one.waived && one.severity == Severity::warning;
  }
  row["errors"] = errors;
  row["warnings"] = warnings;
  row["waived"] = waived;
}

// Returns the unit's name, followed by its id if another unit has the same name.
std::string name_among(std::vector<Model> const& rows, Model const& row) {
  std::string const name = capitalised(row["unit"].get<std::string>());
  bool const shared = std::ranges::count_if(rows, [&](Model const& other) {
                        return other.value("judged", true) && other["unit"] == row["unit"];
                      }) > 1;
  return shared ? name + " (" + row["id"].get<std::string>() + ")" : name;
}

// Percentages are rounded to whole numbers, because a chart needs no more.
std::string report_chart(Model const& rows) {
  std::vector<Amount> bars;
  for (Model const& row : rows)
    if (int const owed = row["reports_owed"]; owed > 0)
      bars.push_back({row["unit"], (200 * row["reports_in_time"].get<int>() + owed) / (2 * owed)});
  return bar_chart("Tỷ lệ báo cáo gửi đúng hạn", "%", bars, 100);
}

}  // namespace

Model overview_row(unit::Unit const& unit, Date as_of, Period period) {
  record::UnitRecord const& config = unit.unit();
  std::string const name = config.name ? *config.name : config.unit ? *config.unit : "";
  if (!unit.judgeable) return {{"unit", name}, {"judged", false}};
  rule::CheckContext const c{unit, as_of};
  Model row{{"judged", true},
            {"unit", name},
            {"id", *config.unit},
            {"unread", joined(unread_records(unit, Of::units), ", ")},
            {"regulation", unit.in_force(std::min(period.last(), as_of)).regulation->id()}};
  count_meetings(unit, as_of, period, row);
  count_reports(c, period, row);
  count_tasks(c, period, row);
  count_findings(rule::judge(unit, "", as_of, {}), row);
  return row;
}

Model overview_model(std::vector<Model> const& rows, Date as_of, Period period) {
  Model table = Model::array(), unjudged = Model::array(), totals = Model::object();
  for (Key const& key : counts) totals[std::string{key.name}] = 0;
  for (Model const& given : rows) {
    if (!given.value("judged", true)) {
      std::string const name = given.value("unit", "");
      unjudged.push_back({{"text", name.empty() ? gap("tên đơn vị") : capitalised(name)}});
      continue;
    }
    Model row = given;
    row.erase("judged");
    row.erase("unread");
    row["unit"] = name_among(rows, given);
    row["no"] = table.size() + 1;
    for (Key const& key : counts) {
      Model& total = totals[std::string{key.name}];
      total = total.get<int>() + row[std::string{key.name}].get<int>();
    }
    add_shares(row);
    table.push_back(std::move(row));
  }
  add_shares(totals);
  std::string chart = report_chart(table);
  return {{"title", "TỔNG HỢP"},
          {"subject", "tình hình hoạt động của các Ban Chỉ đạo " + period.spoken(Lang::vi)},
          {"period", period.str()},
          {"period_words", period.spoken(Lang::vi)},
          {"from", short_date(period.first())},
          {"to", short_date(period.last())},
          {"as_of_words", short_date(as_of)},
          {"count", rows.size()},
          {"judged_count", table.size()},
          {"rows", std::move(table)},
          {"totals", std::move(totals)},
          {"unjudged", std::move(unjudged)},
          {"chart", std::move(chart)}};
}

constinit View<Asked> const overview_view{keys, nullptr};

}  // namespace bcd::form
