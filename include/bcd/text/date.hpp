// Calendar days and times of day. Dates are ISO (2026-03-25), times are "14:00". There are no time zones and no clock.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bcd {

// A day of the Gregorian calendar, stored as days since 1970-01-01 because comparing and adding days is then plain
// arithmetic. This is the arithmetic of <chrono>, written out because every file includes this header and <chrono> is
// long; a test compares the two.
class Date {
 public:
  constexpr Date() = default;
  constexpr Date(int year, unsigned month, unsigned day) {
    // Years begin in March, so that the leap day is the last one of a year.
    int const y = month <= 2 ? year - 1 : year;
    int const era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
    int const of_year = (153 * int(month > 2 ? month - 3 : month + 9) + 2) / 5 + int(day) - 1;
    days_ = era * days_in_era + of_era * 365 + of_era / 4 - of_era / 100 + of_year - epoch;
  }
  static constexpr Date from_days(int since_1970) {
    Date date;
    date.days_ = since_1970;
    return date;
  }

  constexpr int year() const { return parts().year; }
  constexpr unsigned month() const { return parts().month; }
  constexpr unsigned day() const { return parts().day; }
  // ISO weekday: 1 Monday … 7 Sunday.
  constexpr unsigned weekday() const { return unsigned(((days_ + 3) % 7 + 7) % 7) + 1; }  // 1970-01-01 is a Thursday
  constexpr Date operator+(int days) const { return from_days(days_ + days); }
  constexpr Date operator-(int days) const { return from_days(days_ - days); }
  constexpr int operator-(Date other) const { return days_ - other.days_; }
  constexpr auto operator<=>(Date const&) const = default;
  std::string str() const;

 private:
  static constexpr int days_in_era = 146097;  // 400 years
  static constexpr int epoch = 719468;        // days from 0000-03-01 to 1970-01-01
  struct Parts {
    int year;
    unsigned month, day;
  };
  constexpr Parts parts() const {
    int const days = days_ + epoch;
    int const era = (days >= 0 ? days : days - days_in_era + 1) / days_in_era, of_era = days - era * days_in_era;
    int const y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int const of_year = of_era - (365 * y + y / 4 - y / 100), m = (5 * of_year + 2) / 153;
    int const month = m < 10 ? m + 3 : m - 9;
    return {y + era * 400 + (month <= 2 ? 1 : 0), unsigned(month), unsigned(of_year - (153 * m + 2) / 5 + 1)};
  }
  int days_ = 0;
};

// Range of years allowed in a record. A year outside it is reported as a typing error.
constexpr int first_year = 1900, last_year = 2199;

enum class DateFault { none, form, impossible, year };
struct ParsedDate {
  Date date;
  // form: not YYYY-MM-DD. impossible: no such day, 2026-02-30. year: outside first_year … last_year. `date` is valid
  // only if the fault is none.
  DateFault fault = DateFault::none;
  constexpr std::optional<Date> day() const { return fault == DateFault::none ? std::optional{date} : std::nullopt; }
};
ParsedDate parse_date(std::string_view text);

// Minutes since midnight.
struct TimeOfDay {
  std::int16_t minutes = 0;
  auto operator<=>(TimeOfDay const&) const = default;
  std::string str() const;
};
// Parses "HH:MM" from 00:00 to 23:59; null for any other text.
std::optional<TimeOfDay> parse_time(std::string_view text);

constexpr Date last_of_month(int year, unsigned month) {
  return month == 12 ? Date{year, 12, 31} : Date{year, month + 1, 1} - 1;
}

// Returns the given day in the month of `month`, or the last day if that month is shorter.
constexpr Date day_of_month(Date month, int day) {
  Date const last = last_of_month(month.year(), month.month());
  return unsigned(day) < last.day() ? Date{month.year(), month.month(), unsigned(day)} : last;
}

}  // namespace bcd
