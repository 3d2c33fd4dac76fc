// Calendar days and times of day. Dates are ISO (2026-03-25), times are "14:00". There are no time zones and no clock.
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bcd {

// A day, stored as days since 1970-01-01 because comparing and adding days is then plain arithmetic.
class Date {
 public:
  constexpr Date() = default;
  constexpr Date(int year, unsigned month, unsigned day)
      : days_{std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}} {}
  constexpr explicit Date(std::chrono::sys_days days) : days_{days} {}

  constexpr int year() const { return int(ymd().year()); }
  constexpr unsigned month() const { return unsigned(ymd().month()); }
  constexpr unsigned day() const { return unsigned(ymd().day()); }
  // ISO weekday: 1 Monday … 7 Sunday.
  constexpr unsigned weekday() const { return std::chrono::weekday{days_}.iso_encoding(); }
  constexpr Date operator+(int days) const { return Date{days_ + std::chrono::days{days}}; }
  constexpr Date operator-(int days) const { return Date{days_ - std::chrono::days{days}}; }
  constexpr int operator-(Date other) const { return int((days_ - other.days_).count()); }
  constexpr auto operator<=>(Date const&) const = default;
  std::string str() const;

 private:
  constexpr std::chrono::year_month_day ymd() const { return std::chrono::year_month_day{days_}; }
  std::chrono::sys_days days_{};
};

// Range of years allowed in a record. A year outside it is reported as a typing error.
constexpr int first_year = 1900, last_year = 2199;

enum class DateFault { none, form, impossible, year };
struct ParsedDate {
  Date date;
  // form: not YYYY-MM-DD. impossible: no such day, 2026-02-30. year: outside first_year … last_year. `date` is valid
  // only if the fault is none.
  DateFault fault = DateFault::none;
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
