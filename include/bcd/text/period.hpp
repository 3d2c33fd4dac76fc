// Reporting and meeting periods: 2026-W13 (ISO week), 2026-03 (month), 2026-Q1 (quarter), 2026-H1 (half-year), 2026
// (year), 2026-2030 (several years).
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "bcd/text/bilingual.hpp"
#include "bcd/text/date.hpp"

namespace bcd {

// Ordered by length.
enum class Every { week, month, quarter, half_year, year, years };

// Number of months in one period of this length; 0 for a week.
constexpr int months_in(Every every) {
  switch (every) {
    case Every::week:
      return 0;
    case Every::month:
      return 1;
    case Every::quarter:
      return 3;
    case Every::half_year:
      return 6;
    case Every::year:
    case Every::years:
      break;
  }
  return 12;
}

// Returns the Monday of the first ISO week of a year: the week that contains 4 January.
constexpr Date first_week_of(int year) {
  Date const in_it{year, 1, 4};
  return in_it - int(in_it.weekday() - 1);
}
// Number of ISO weeks in a year: 52 or 53.
constexpr int weeks_in(int year) { return (first_week_of(year + 1) - first_week_of(year)) / 7; }

struct Period {
  int year = 0;  // of a week: the ISO year, which may begin before 1 January; of several years: the first one
  Every every = Every::year;
  int index = 1;  // 1-based within the year; of several years: how many

  constexpr unsigned last_month() const { return unsigned(index * months_in(every)); }
  constexpr Date first() const {
    if (every == Every::week) return first_week_of(year) + 7 * (index - 1);
    return every == Every::years ? Date{year, 1, 1} : Date{year, last_month() - unsigned(months_in(every)) + 1, 1};
  }
  constexpr Date last() const {
    if (every == Every::week) return first() + 6;
    return every == Every::years ? Date{year + index - 1, 12, 31} : last_of_month(year, last_month());
  }
  constexpr bool contains(Date day) const { return first() <= day && day <= last(); }
  // Several years are followed by as many years.
  Period next() const;
  Period previous() const;
  // Compares year, then length, then index, so periods of different lengths do not sort by date.
  auto operator<=>(Period const&) const = default;
  std::string str() const;
  // "tuần 13 năm 2026", "tháng 01/2026", "tháng 3/2026", "quý I/2026", "6 tháng đầu năm 2026", "năm 2026", "giai đoạn
  // 2026-2030"; in English "week 13 of 2026", "March 2026", "Q1 2026", …
  std::string spoken(Lang lang) const;
};

// Null if the text has none of the six forms, there is no such period, or a year is outside first_year … last_year.
std::optional<Period> parse_period(std::string_view text);
// Returns the period of this length that contains the day. Several years have no fixed start, so `years` gives a year.
Period period_of(Date day, Every every);

}  // namespace bcd
