#include "bcd/ledger/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

#include "bcd/text/utf8.hpp"

namespace bcd::ledger {
namespace {

using Report = Record<record::Report>;

// True if the text marks the figure as a share, an average, a running total or a stock.
bool never_adds_up(std::string const& name) {
  static constexpr std::array<std::string_view, 8> parts{"percent", "pct",     "rate", "ratio",
                                                         "share",   "average", "avg",  "%"};
  static constexpr std::array<std::string_view, 7> phrases{"tỷ lệ",      "tỉ lệ",  "ty_le", "bình quân",
                                                           "trung bình", "lũy kế", "luỹ kế"};
  if (std::ranges::any_of(phrases, [&](std::string_view one) { return name.find(one) != name.npos; })) return true;
  for (std::size_t at = 0; at <= name.size();) {
    std::size_t const end = std::min(name.find_first_of("_-() ", at), name.size());
    if (std::ranges::find(parts, std::string_view{name}.substr(at, end - at)) != parts.end()) return true;
    at = end + 1;
  }
  return false;
}

// The reports whose figures count: of each sender, kind and period the newest version. Sorted so that of several
// reports of one place and period the one that holds comes last: a person's before the agency's own, an ad hoc report
// before a periodic one.
std::vector<Report const*> counted_reports(Ledger const& c, std::string_view committee) {
  std::vector<Report const*> found;
  for (auto const& report : c.unit.reports.all) {
    if (!submitted(report, c.as_of) || report->from->id == committee || report->figures->items.empty()) continue;
    auto const& versions = c.reports_like(report.value);
    if (versions.empty() || versions.back() == &report) found.push_back(&report);
  }
  std::ranges::stable_sort(found, {}, [&](Report const* one) {
    bool const ad_hoc = *one->value.kind == record::ReportKind::ad_hoc;
    return std::tuple{!ad_hoc, c.unit.members.find(one->value.from->id) == nullptr};
  });
  return found;
}

bool within(Period outer, Period inner) { return outer.first() <= inner.first() && inner.last() <= outer.last(); }

}  // namespace

std::string place_of(unit::Unit const& unit, record::Report const& report) {
  std::string const& from = report.from->id;
  std::string const& agency = unit.agency_of(from, report.period->last());
  return agency.empty() ? from : agency;
}

std::vector<Period> parts_of(Period period) {
  if (period.every == Every::month) return {};
  Every const shorter = Every(int(period.every) - 1);
  std::vector<Period> parts;
  for (Period part = period_of(period.first(), shorter); part.first() <= period.last(); part = part.next())
    parts.push_back(part);
  return parts;
}

FigureBook::FigureBook(Ledger const& c, std::string_view committee) : unit_{c.unit} {
  // Who gave the value that counts so far: the senders of one rank add up, a higher rank replaces a lower one.
  struct Given {
    bool periodic, by_agency;
    std::set<std::string> senders;
  };
  std::map<std::tuple<std::string, std::string, Period>, Given> given;
  auto const reports = counted_reports(c, committee);
  for (Report const* one : reports)
    for (auto const& figure : one->value.figures->items)
      if (*figure.number < 0 || *figure.number != std::floor(*figure.number)) not_counts_.insert(figure.name);
  for (Report const* one : reports) {
    record::Report const& report = one->value;
    std::string const place = place_of(c.unit, report), &from = report.from->id;
    bool const periodic = *report.kind != record::ReportKind::ad_hoc, by_agency = !c.unit.members.find(from);
    for (auto const& figure : report.figures->items) {
      double& value = figures_[figure.name][place][*report.period];
      auto const [at, fresh] = given.try_emplace({figure.name, place, *report.period}, Given{periodic, by_agency, {}});
      bool const same_rank = at->second.periodic == periodic && at->second.by_agency == by_agency;
      bool const again = !at->second.senders.insert(from).second;
      if (fresh || !same_rank || again || !adds_up(figure.name)) value = *figure.number;
      else value += *figure.number;
      at->second.periodic = periodic;
      at->second.by_agency = by_agency;
    }
  }
}

record::FigureName const* FigureBook::declared(std::string_view figure) const {
  for (auto const& one : *unit_.unit().figures)
    if (*one->id == figure) return &*one;
  return nullptr;
}

FigureBook::Values const* FigureBook::values(std::string_view figure, std::string_view place) const {
  auto const of = figures_.find(figure);
  if (of == figures_.end()) return nullptr;
  auto const at = of->second.find(place);
  return at == of->second.end() ? nullptr : &at->second;
}

std::vector<std::string> FigureBook::figures_in(Period period) const {
  std::vector<std::string> found;
  for (auto const& one : *unit_.unit().figures)
    if (!places(*one->id, period).empty()) found.push_back(*one->id);
  for (auto const& [figure, places_of] : figures_)
    if (!declared(figure) && !places(figure, period).empty()) found.push_back(figure);
  return found;
}

std::vector<std::string> FigureBook::places(std::string_view figure, Period period) const {
  std::vector<std::string> found;
  auto const of = figures_.find(figure);
  if (of == figures_.end()) return found;
  for (auto const& [place, values] : of->second)
    if (std::ranges::any_of(values, [&](auto const& one) { return within(period, one.first); })) found.push_back(place);
  auto const& agencies = *unit_.unit().agencies;
  std::ranges::stable_sort(found, {}, [&](std::string const& place) {
    return std::ranges::find_if(agencies, [&](auto const& agency) { return *agency->id == place; }) - agencies.begin();
  });
  return found;
}

std::optional<double> FigureBook::value(std::string_view figure, std::string_view place, Period period) const {
  Values const* const reported = values(figure, place);
  if (!reported) return std::nullopt;
  auto const own = reported->find(period);
  std::optional<double> const said = own == reported->end() ? std::nullopt : std::optional{own->second};
  std::vector<Period> const parts = parts_of(period);
  std::vector<double> found;
  std::optional<double> newest;
  for (Period const part : parts)
    if (auto const one = value(figure, place, part)) {
      found.push_back(*one);
      newest = one;
    }
  if (!adds_up(figure)) return said ? said : newest;
  bool const all = !parts.empty() && found.size() == parts.size();
  if (said && !all) return said;
  if (found.empty()) return std::nullopt;
  double sum = 0;
  for (double const one : found) sum += one;
  return sum;
}

std::optional<double> FigureBook::total(std::string_view figure, Period period) const {
  std::vector<std::string> const all = places(figure, period);
  if (all.empty() || (all.size() > 1 && !adds_up(figure))) return std::nullopt;
  double sum = 0;
  for (std::string const& place : all) sum += value(figure, place, period).value_or(0);
  return sum;
}

std::vector<FigureConflict> FigureBook::conflicts(std::string_view figure, Period period) const {
  std::vector<FigureConflict> found;
  for (std::string const& place : places(figure, period))
    for (auto const& [of, reported] : *values(figure, place)) {
      if (!within(period, of) || of.every == Every::month) continue;
      // Of a figure that does not add up, the last part must say the same, because it ends on the same day.
      auto const counted = value(figure, place, adds_up(figure) ? of : parts_of(of).back());
      if (counted && std::abs(*counted - reported) > 1e-9) found.push_back({place, of, reported, *counted});
    }
  return found;
}

bool FigureBook::adds_up(std::string_view figure) const {
  record::FigureName const* const said = declared(figure);
  if (said && said->adds_up) return *said->adds_up;
  if (not_counts_.contains(figure)) return false;  // a share or a change
  return !never_adds_up(utf8::lower(figure)) && !(said && never_adds_up(utf8::lower(*said->name)));
}

std::string FigureBook::name_of(std::string_view figure) const {
  record::FigureName const* const said = declared(figure);
  return said ? *said->name : std::string{figure};
}

}  // namespace bcd::ledger
