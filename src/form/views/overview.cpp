// Tổng hợp: the committees of many units, one row each. A row contains only numbers and names and is built while its
// unit is loaded.
#include <algorithm>

#include "bcd/form/chart.hpp"
#include "bcd/form/states.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "followed_tasks.hpp"

namespace bcd::form {
namespace {

using enum Counted;

struct UnitRow : OverviewCounts {
  std::string unit, id, regulation, name, unread;
};
// Of all units judged.
struct Totals : OverviewCounts {};

template <Counted one>
int count(OverviewCounts const& of) {
  return of[one];
}
std::string share(int part, int whole) { return whole > 0 ? percent(part, whole) : ""; }

// `Of`: a struct derived from OverviewCounts.
template <class Of>
constexpr auto unit_count_keys = keys_of<Of>(
    number<count<meetings_owed>>("meetings_owed", {"Số kỳ phải họp", "Regular meetings required"}),
    number<count<meetings_in_time>>("meetings_in_time", {"Họp đúng kỳ", "Held in time"}),
    number<count<meetings_late>>("meetings_late", {"Họp trễ", "Held late"}),
    number<count<meetings_replaced>>("meetings_replaced",
                                     {"Thay bằng lấy ý kiến", "Replaced by a written consultation"}),
    number<count<meetings_missed>>("meetings_missed", {"Chưa họp", "Not held"}),
    number<count<meetings_waiting>>("meetings_waiting", {"Chưa đến hạn hoặc chưa xác định", "Not due yet or unclear"}),
    number<count<reports_owed>>("reports_owed", {"Báo cáo đã đến hạn hoặc đã gửi", "Reports due or sent"}),
    number<count<reports_in_time>>("reports_in_time",
                                   {"Đúng hạn, kể cả được gia hạn", "In time, including extended ones"}),
    number<count<reports_late>>("reports_late", {"Gửi trễ", "Sent late"}),
    number<count<reports_missing>>("reports_missing", {"Chưa gửi", "Not sent"}),
    number<count<reports_waiting>>("reports_waiting", {"Chưa đến hạn hoặc chưa xác định", "Not due yet or unclear"}),
    number<count<tasks_total>>("tasks_total", {"Nhiệm vụ theo dõi", "Tasks tracked"}),
    number<count<tasks_due>>("tasks_due",
                             {"Có thời hạn, đã hoàn thành hoặc đã quá hạn", "With a due day, done or overdue"}),
    number<count<tasks_in_time>>("tasks_in_time", {"Hoàn thành đúng hạn", "Done in time"}),
    number<count<tasks_overdue>>("tasks_overdue", {"Quá hạn", "Overdue"}),
    number<count<errors>>("errors", {"Lỗi", "Errors"}), number<count<warnings>>("warnings", {"Cảnh báo", "Warnings"}),
    number<count<waived>>("waived", {"Được chấp nhận", "Waived"}),
    text("reports_share", {"Tỷ lệ báo cáo đúng hạn", "Share of reports in time"},
         [](OverviewCounts const& of) { return share(of[reports_in_time], of[reports_owed]); }),
    text("tasks_share", {"Tỷ lệ nhiệm vụ hoàn thành đúng hạn", "Share of tasks done in time"},
         [](OverviewCounts const& of) { return share(of[tasks_in_time], of[tasks_due]); }));
constexpr auto unit_row_keys = both(
    keys_of<UnitRow>(row_number("no", {"Thứ tự", "Number in the list"}),
                     text<&UnitRow::unit>("unit", {"Tên đơn vị", "Name of the unit"}),
                     text<&UnitRow::id>("id", {"Mã đơn vị", "Id of the unit"}),
                     text<&UnitRow::regulation>("regulation", {"Mã quy chế áp dụng", "Id of the regulation in force"}),
                     text<&UnitRow::name>("name", {"Tên trong hồ sơ đơn vị", "Name in the unit's record"}),
                     text<&UnitRow::unread>("unread", {"Số hồ sơ còn lỗi, bằng chữ; để trống khi không có",
                                                       "Number of faulty records in words; \"\" if there are none"})),
    unit_count_keys<UnitRow>);

struct Overview {
  Date as_of;
  Period period;
  std::size_t count;
  std::vector<UnitRow> rows;
  Totals totals;
  std::vector<std::string> unjudged;
};

// Percentages are rounded to whole numbers, because a chart needs no more.
Chart chart_of(Overview const& of) {
  std::vector<Amount> bars;
  for (UnitRow const& row : of.rows)
    if (int const owed = row[reports_owed]; owed > 0)
      bars.push_back({row.unit, rounded_percent(row[reports_in_time], owed)});
  return bar_chart("Tỷ lệ báo cáo gửi đúng hạn", "%", bars, 100);
}

constexpr auto overview_keys = keys_of<Overview>(
    text("title", {"Tên văn bản", "Title"}, [](Overview const&) { return "TỔNG HỢP"; }),
    text("subject", {"Trích yếu", "Subject"},
         [](Overview const& of) { return "tình hình hoạt động của các Ban Chỉ đạo " + of.period.spoken(Lang::vi); }),
    text("period", {"Kỳ, dạng 2026-Q1", "The period, for example 2026-Q1"},
         [](Overview const& of) { return of.period.str(); }),
    text("period_words", {"Kỳ bằng lời", "The period in words"},
         [](Overview const& of) { return of.period.spoken(Lang::vi); }),
    text("from", {"Từ ngày", "From"}, [](Overview const& of) { return short_date(of.period.first()); }),
    text("to", {"Đến ngày", "To"}, [](Overview const& of) { return short_date(of.period.last()); }),
    text("as_of_words", {"Ngày lấy số liệu", "The day of the figures"},
         [](Overview const& of) { return short_date(of.as_of); }),
    number<&Overview::count>("count", {"Số đơn vị", "Number of units"}),
    number("judged_count", {"Số đơn vị xét được", "Number of units judged"},
           [](Overview const& of) { return of.rows.size(); }),
    list<&Overview::rows>("rows", {"Các đơn vị xét được", "The units judged"}, unit_row_keys),
    group<&Overview::totals>("totals", {"Cộng", "Totals"}, unit_count_keys<Totals>),
    list<&Overview::unjudged>("unjudged", {"Các đơn vị chưa xét được", "The units not judged"}, text_keys),
    chart<chart_of>("chart", {"Biểu đồ tỷ lệ báo cáo đúng hạn", "Chart of reports in time, by unit"}));

void count_meetings(unit::Unit const& unit, Date as_of, Period period, OverviewCounts& row) {
  using enum MeetingResult;
  for (auto const& duty : meetings_owed_in(unit, period)) {
    MeetingResult const result = outcome_of(unit, duty, as_of).result;
    ++row[meetings_owed];
    row[meetings_in_time] += result == in_time;
    row[meetings_late] += result == late;
    row[meetings_replaced] += result == replaced;
    row[meetings_missed] += result == missed;
    row[meetings_waiting] += result == waiting;
  }
}

void count_reports(rule::CheckContext const& c, Period period, OverviewCounts& row) {
  using enum ReportResult;
  for (auto const& duty : ledger::report_duties_ending_in(c.unit, period)) {
    ReportResult const result = outcome_of(c, duty).result;
    bool const open = result == waiting || result == unreadable;
    row[reports_owed] += !open;
    row[reports_in_time] += result == in_time || result == extended;
    row[reports_late] += result == late;
    row[reports_missing] += result == missing;
    row[reports_waiting] += open;
  }
}

void count_tasks(rule::CheckContext const& c, Period period, OverviewCounts& row) {
  for (ledger::Task const* task : followed_tasks(c, period)) {
    bool const counts_as_due = came_due(*task, c.as_of);
    ++row[tasks_total];
    row[tasks_due] += counts_as_due;
    row[tasks_in_time] += counts_as_due && state_of(*task, c.as_of) == TaskProgress::done_in_time;
    row[tasks_overdue] += task->overdue(c.as_of);
  }
}

void count_findings(rule::Verdict const& verdict, OverviewCounts& row) {
  for (LocatedFinding const& one : verdict.findings) {
    row[waived] += one.waived;
    row[errors] += !one.waived && one.severity == Severity::error;
    row[warnings] += !one.waived && one.severity == Severity::warning;
  }
}

// Returns the unit's name, followed by its id if another unit has the same name.
std::string name_among(std::vector<OverviewRow> const& rows, OverviewRow const& row) {
  std::string const name = capitalised(row.unit);
  bool const shared =
      std::ranges::count_if(rows, [&](OverviewRow const& other) { return other.judged && other.unit == row.unit; }) > 1;
  return shared ? name + " (" + row.id + ")" : name;
}

// Reads what unit_row_keys wrote. The keys of the counts come first in unit_count_keys, in the order of Counted.
std::optional<OverviewRow> row_in(Model const& written) {
  auto const words = [&](char const* key) { return written.at(key).get<std::string>(); };
  OverviewRow row{words("name"), true, words("id"), words("regulation"), words("unread")};
  for (std::size_t i = 0; i < row.counts.all.size(); ++i) {
    auto const found = written.find(unit_count_keys<UnitRow>.list[i].name);
    if (found == written.end() || !found->is_number_integer()) return std::nullopt;
    row.counts.all[i] = found->get<int>();
  }
  return row;
}

void add(OverviewCounts& sum, OverviewCounts const& one) {
  for (std::size_t i = 0; i < sum.all.size(); ++i) sum.all[i] += one.all[i];
}

}  // namespace

OverviewRow overview_row(unit::Unit const& unit, Date as_of, Period period) {
  record::UnitRecord const& config = unit.unit();
  OverviewRow row;
  row.unit = config.name ? *config.name : config.unit ? *config.unit : "";
  row.judged = unit.judgeable;
  if (!row.judged) return row;
  rule::CheckContext const c{unit, as_of};
  row.id = *config.unit;
  std::size_t const faulty = unread_records(unit, Of::units).size();
  row.unread = faulty > 0 ? count_words(int(faulty)) + " hồ sơ" : "";
  row.regulation = unit.in_force(std::min(period.last(), as_of)).regulation->id();
  count_meetings(unit, as_of, period, row.counts);
  count_reports(c, period, row.counts);
  count_tasks(c, period, row.counts);
  count_findings(rule::judge(unit, "", as_of, {}), row.counts);
  return row;
}

std::optional<OverviewPart> overview_part(std::string_view text) {
  try {
    Model const model = Model::parse(text);
    auto const period = parse_period(model.at("period").get<std::string>());
    auto const as_of = parse_date(model.at("as_of").get<std::string>()).day();
    if (model.at("form") != "overview" || !period || !as_of) return std::nullopt;
    OverviewPart part{*as_of, *period, {}};
    for (Model const& one : model.at("rows")) {
      auto row = row_in(one);
      if (!row) return std::nullopt;
      part.rows.push_back(std::move(*row));
    }
    for (Model const& one : model.at("unjudged")) part.rows.push_back({.unit = one.at("text").get<std::string>()});
    return part;
  } catch (Model::exception const&) {
    return std::nullopt;  // not JSON, or a key is missing or of another type
  }
}

constinit View<Asked> const overview_view{overview_keys};

void fill_overview(std::vector<OverviewRow> const& rows, Date as_of, Period period, Model& model) {
  Overview of{as_of, period, rows.size(), {}, {}, {}};
  for (OverviewRow const& row : rows) {
    if (row.judged) {
      of.rows.push_back({row.counts, name_among(rows, row), row.id, row.regulation, row.unit, row.unread});
      add(of.totals, row.counts);
    } else {
      of.unjudged.push_back(row.unit.empty() ? gap("tên đơn vị") : capitalised(row.unit));
    }
  }
  fill(model, overview_keys, of);
}

}  // namespace bcd::form
