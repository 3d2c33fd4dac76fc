// The figures that reports give, as sums over senders and periods. A figure of a quarter is the sum of its months if
// every month was reported, otherwise what the quarterly reports say, otherwise the sum of the months there are; the
// same for half-years and years. So a value reported by the month and again by the quarter counts once.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/ledger/ledger.hpp"

namespace bcd::ledger {

// The place a report speaks for: the agency of the member who sent it, otherwise the sender.
std::string place_of(unit::Unit const& unit, record::Report const& report);

// A value reported for a period that differs from the sum of the parts reported for it.
struct FigureConflict {
  std::string place;
  Period period;
  double reported = 0, summed = 0;
};

class FigureBook {
 public:
  // The figures in the newest version of each report submitted by c.as_of. The reports of `committee` are left out,
  // because they sum the others.
  FigureBook(Ledger const& c, std::string_view committee);

  // The ids of the figures reported for the period or for a part of it: in the order of bcd.yaml, then by id.
  std::vector<std::string> figures_in(Period period) const;
  // The places (place_of) that report the figure for the period or a part of it, in the order of bcd.yaml.
  std::vector<std::string> places(std::string_view figure, Period period) const;
  // The figure of one place. For a figure that does not add up over time, the newest value within the period. Null if
  // nothing is reported.
  std::optional<double> value(std::string_view figure, std::string_view place, Period period) const;
  // The figure of all places. Null if nothing is reported, or if several places report one that does not add up.
  std::optional<double> total(std::string_view figure, Period period) const;
  // The values that a longer report gives otherwise than the shorter ones, within the period.
  std::vector<FigureConflict> conflicts(std::string_view figure, Period period) const;

  // False for shares, averages, running totals and stocks, whose values cannot be added: as bcd.yaml says, otherwise
  // by the words of the id and the declared name, and by values that are no counts.
  bool adds_up(std::string_view figure) const;
  // The declared name, or the id.
  std::string name_of(std::string_view figure) const;
  bool has_name(std::string_view figure) const { return declared(figure) != nullptr; }

 private:
  using Values = std::map<Period, double>;
  record::FigureName const* declared(std::string_view figure) const;
  Values const* values(std::string_view figure, std::string_view place) const;

  unit::Unit const& unit_;
  std::map<std::string, std::map<std::string, Values, std::less<>>, std::less<>> figures_;  // figure, place
  std::set<std::string, std::less<>> not_counts_;  // figures with a value that is negative or not whole
};

// The parts of a period, one step shorter: the months of a quarter, the quarters of a half-year, the half-years of a
// year. Empty for a month.
std::vector<Period> parts_of(Period period);

}  // namespace bcd::ledger
