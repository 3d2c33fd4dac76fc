// Figures summed over senders, by period: each sum with its sources, and the senders left out with the reason.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "form/words/record_words.hpp"
#include "judged_reports.hpp"

namespace bcd::form {
namespace {

using Report = unit::Record<record::Report>;

struct Sum {
  std::vector<std::pair<Report const*, double>> each;  // by rank
  std::vector<std::string> not_added;                  // values a sender repeated in another report, not added again
};
using Sums = std::map<std::tuple<std::string, Date, Period>, Sum>;

std::string name_of(ReportingPeriod const& reporting, Report const& report) {
  return known_name(reporting.unit(), report->from->id, report->period->last());
}
bool is_ad_hoc(Report const& report) { return *report->kind == record::ReportKind::ad_hoc; }
// True for a count: a whole number that is not negative. Shares, averages and changes do not add up.
bool is_count(double value) { return value >= 0 && value == std::floor(value); }
// True if the name of the figure marks it as a share or an average. Such a figure does not add up even if its values
// are whole numbers.
bool is_share(std::string_view name) {
  static constexpr std::array<std::string_view, 8> parts{"percent", "pct",     "rate", "ratio",
                                                         "share",   "average", "avg",  "%"};
  static constexpr std::array<std::string_view, 5> phrases{"tỷ lệ", "tỉ lệ", "ty_le", "bình quân", "trung bình"};
  if (std::ranges::any_of(phrases, [&](std::string_view one) { return name.find(one) != name.npos; })) return true;
  for (std::size_t at = 0; at <= name.size();) {
    std::size_t const end = std::min(name.find_first_of("_- ", at), name.size());
    if (std::ranges::find(parts, name.substr(at, end - at)) != parts.end()) return true;
    at = end + 1;
  }
  return false;
}

// Keeps one value per sender. The value of a periodic report takes precedence over that of an ad hoc report of the same
// period.
void put(ReportingPeriod const& reporting, Sum& sum, Report const& report, double value) {
  auto const same =
      std::ranges::find_if(sum.each, [&](auto const& one) { return one.first->value.from->id == report->from->id; });
  if (same == sum.each.end()) {
    sum.each.emplace_back(&report, value);
    return;
  }
  std::pair<Report const*, double> left{&report, value};
  if (is_ad_hoc(*same->first) && !is_ad_hoc(report)) std::swap(*same, left);
  sum.not_added.push_back(name_of(reporting, *left.first) + ": " + number_words(left.second) + ", " +
                          std::string{record::word_title(*left.first->value.kind).in(Lang::vi)} + " " +
                          version_words(left.first->value) + ", không cộng lần nữa");
}

Sums sums_of(ReportingPeriod const& reporting, std::string const& committee) {
  Sums sums;
  for (auto const* report : newest_reports(reporting)) {
    if (report->value.from->id == committee) continue;  // its report already sums the others
    for (auto const& figure : report->value.figures->items)
      put(reporting, sums[{figure.name, report->value.period->last(), *report->value.period}], *report, *figure.number);
  }
  return sums;
}

std::string sources_of(ReportingPeriod const& reporting, Sum const& sum) {
  std::vector<std::string> each;
  for (auto const& [report, value] : sum.each)
    each.push_back(name_of(reporting, *report) + ": " + number_words(value) + number_in_brackets(report->value));
  each.insert(each.end(), sum.not_added.begin(), sum.not_added.end());
  return joined(each, "; ");
}

// Returns the entry of bcd.yaml for a figure, or null if there is none.
record::FigureName const* declared(ReportingPeriod const& reporting, std::string_view id) {
  for (auto const& one : *reporting.unit().unit().figures)
    if (*one->id == id) return &*one;
  return nullptr;
}

// Uses adds_up from bcd.yaml if set. Otherwise guesses from the id and the declared name.
bool adds_up(ReportingPeriod const& reporting, std::string_view id) {
  record::FigureName const* const said = declared(reporting, id);
  return said && said->adds_up ? *said->adds_up : !is_share(id) && !(said && is_share(*said->name));
}

// Returns the sum, or "không cộng" if the figure does not add up.
std::string total_of(ReportingPeriod const& reporting, std::string_view name, Sum const& sum) {
  if (sum.each.size() == 1) return number_words(sum.each.front().second);  // a single value needs no sum
  double total = 0;
  for (auto const& [report, value] : sum.each) {
    if (!adds_up(reporting, name) || !is_count(value)) return "không cộng";
    total += value;
  }
  return number_words(total);
}

// Returns the reason why the sender's report of a period is in no sum.
std::string reason_of(ReportingPeriod const& reporting, ledger::ReportDuty const& duty) {
  bool returned = false, draft = false;
  for (auto const& report : reporting.unit().reports.all) {
    if (!ledger::is_for(reporting.unit(), report, duty)) continue;
    returned = returned || *report->status == record::ReportStatus::returned;
    draft = draft || *report->status == record::ReportStatus::draft;
  }
  if (returned) return "báo cáo được trả lại để bổ sung, chưa gửi lại";
  if (draft) return "báo cáo mới là dự thảo";
  switch (outcome_of(reporting.c, duty).result) {
    case ReportResult::unreadable:
      return "hồ sơ báo cáo còn lỗi";
    case ReportResult::waiting:
      return "chưa đến hạn, chưa gửi báo cáo";
    default:
      return "chưa gửi báo cáo";
  }
}

// Returns the senders and reports not counted in the sums of a period: senders who owed a report and sent none, earlier
// versions that were replaced, and the committee's own summary report.
std::vector<std::string> left_out_of(ReportingPeriod const& reporting, Period period, std::string const& committee) {
  std::vector<std::string> found;
  for (ledger::ReportDuty const& duty : ledger::report_duties_ending_in(reporting.unit(), period)) {
    if (duty.period != period || duty.from == committee) continue;
    auto const& sent = reporting.c.reports(duty);
    std::string const who = known_name(reporting.unit(), duty.from, duty.due);
    if (sent.empty()) found.push_back(who + " (" + reason_of(reporting, duty) + ")");
  }
  for (auto const& report : reporting.unit().reports.all) {
    if (!ledger::submitted(report, reporting.as_of()) || *report->period != period || report->figures->items.empty())
      continue;
    auto const& same = reporting.c.reports_like(report.value);
    std::string const who = name_of(reporting, report);
    // The committee's report sums the others, so it is not added. For the period of this paper it is the paper itself.
    if (report->from->id == committee) {
      if (period != reporting.period)
        found.push_back(who + " (báo cáo tổng hợp " + version_words(report.value) + " của chính " + who + ")");
    } else if (same.back() != &report) {
      found.push_back(who + " (bản " + version_words(report.value) + ", đã có bản " +
                      version_words(same.back()->value) + " thay thế)");
    }
  }
  return found;
}

// Returns the senders whose regular report of the period lacks the figure. If only one sender gives the figure, it
// belongs to that sender alone, so only the number of the others is returned.
std::string without(ReportingPeriod const& reporting, std::string const& name, Period period, Sum const& sum,
                    std::string const& committee) {
  std::vector<std::string> found;
  for (auto const* report : newest_reports(reporting)) {
    std::string const& from = report->value.from->id;
    if (*report->value.period != period || is_ad_hoc(*report) || from == committee) continue;
    bool const gave =
        std::ranges::any_of(report->value.figures->items, [&](auto const& figure) { return figure.name == name; }) ||
        std::ranges::any_of(sum.each, [&](auto const& one) { return one.first->value.from->id == from; });
    if (!gave) found.push_back(name_of(reporting, *report));
  }
  return sum.each.size() > 1 || found.empty() ? joined(found, "; ") : std::to_string(found.size()) + " nơi khác";
}

struct Row {
  ReportingPeriod const& reporting;
  std::string id;  // of the figure
  Period period;
  Sum sum;
  std::string committee;
};
constexpr auto row_keys = keys_of<Row>(
    text("name", {"Chỉ tiêu", "The figure"},
         [](Row const& row) {
           record::FigureName const* const said = declared(row.reporting, row.id);
           return said ? *said->name : row.id;
         }),
    text("period", {"Kỳ", "The period"}, [](Row const& row) { return row.period.spoken(Lang::vi); }),
    text("total", {"Tổng số, hoặc \"không cộng\"", "The sum, or \"không cộng\" if the figure cannot be added up"},
         [](Row const& row) { return total_of(row.reporting, row.id, row.sum); }),
    number("senders", {"Số nơi báo cáo", "Senders that gave it"}, [](Row const& row) { return row.sum.each.size(); }),
    text("sources", {"Nơi gửi, số liệu, số báo cáo", "Sender, value and report number of each"},
         [](Row const& row) { return sources_of(row.reporting, row.sum); }),
    text("without",
         {"Nơi có báo cáo nhưng không ghi chỉ tiêu: tên, hoặc số nơi nếu chỉ một nơi có ghi",
          "Senders that reported without it: names, or their number if only one sender gave it"},
         [](Row const& row) { return without(row.reporting, row.id, row.period, row.sum, row.committee); }));

struct LeftOut {
  Period period;
  std::vector<std::string> senders;
};
constexpr auto left_out_keys = keys_of<LeftOut>(
    text("period", {"Kỳ", "The period"}, [](LeftOut const& row) { return row.period.spoken(Lang::vi); }),
    text("text", {"Nơi chưa được tính và lý do", "Senders not counted, and why"},
         [](LeftOut const& row) { return joined(row.senders, "; "); }));

struct FigureTable {
  std::vector<Row> rows;
  std::vector<LeftOut> left_out;
  bool codes = false;  // true if the id of a figure without a declared name is no word
};
constexpr auto keys = keys_of<FigureTable>(
    list<&FigureTable::rows>("rows", {"Từng chỉ tiêu của từng kỳ", "Each figure of each period"}, row_keys),
    list<&FigureTable::left_out>("left_out", {"Báo cáo không được tính", "Reports not counted"}, left_out_keys),
    text("names_gap", {"Nhắc ghi tên đầy đủ của chỉ tiêu", "A gap for the full names of the figures"},
         [](FigureTable const& table) {
           return table.codes
                      ? gap("tên đầy đủ của các chỉ tiêu ghi bằng mã trong bảng, khai tại figures trong bcd.yaml")
                      : "";
         }));

FigureTable figures_of(ReportingPeriod const& reporting) {
  std::string const committee = main_body(*reporting.unit().in_force(reporting.period.last()).regulation);
  FigureTable table;
  std::set<std::pair<Date, Period>> periods;
  for (auto const& [key, sum] : sums_of(reporting, committee)) {
    auto const& [id, last, period] = key;
    table.codes = table.codes || (!declared(reporting, id) && id.find('_') != id.npos);
    periods.emplace(last, period);
    table.rows.push_back({reporting, id, period, sum, committee});
  }
  for (auto const& [last, period] : periods)
    if (auto found = left_out_of(reporting, period, committee); !found.empty())
      table.left_out.push_back({period, std::move(found)});
  return table;
}

}  // namespace

constinit View<ReportingPeriod> const figures_part = view_of<ReportingPeriod, keys, figures_of>();

}  // namespace bcd::form
