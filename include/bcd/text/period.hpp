// Reporting and meeting periods: 2026-03 (month), 2026-Q1 (quarter), 2026-H1 (half-year), 2026 (year).
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "bcd/text/bilingual.hpp"
#include "bcd/text/date.hpp"

namespace bcd {

enum class Every { month, quarter, half_year, year };

// Number of months in one period of this length.
constexpr int months_in(Every every) {
  switch (every) {
    case Every::month:
      return 1;
    case Every::quarter:
      return 3;
    case Every::half_year:
      return 6;
    case Every::year:
      return 12;
  }
  return 12;
}

struct Period {
  int year = 0;
  Every every = Every::year;
  int index = 1;  // 1-based within the year

  constexpr unsigned first_month() const { return unsigned((index - 1) * months_in(every) + 1); }
  constexpr unsigned last_month() const { return unsigned(index * months_in(every)); }
  constexpr Date first() const { return Date{year, first_month(), 1}; }
  constexpr Date last() const { return last_of_month(year, last_month()); }
  constexpr bool contains(Date day) const { return first() <= day && day <= last(); }
  constexpr Period next() const {
    return index * months_in(every) == 12 ? Period{year + 1, every, 1} : Period{year, every, index + 1};
  }
  constexpr Period previous() const {
    return index == 1 ? Period{year - 1, every, 12 / months_in(every)} : Period{year, every, index - 1};
  }
  // Compares year, then length, then index, so periods of different lengths do not sort by date.
  auto operator<=>(Period const&) const = default;
  std::string str() const;
  // "tháng 01/2026", "tháng 3/2026", "quý I/2026", "6 tháng đầu năm 2026", "năm 2026"; in English "March 2026", "Q1
  // 2026", …
  std::string spoken(Lang lang) const;
};

// Null if the text has none of the four forms or the year is outside first_year … last_year.
std::optional<Period> parse_period(std::string_view text);
// Returns the period of this length that contains the day.
Period period_of(Date day, Every every);

}  // namespace bcd
