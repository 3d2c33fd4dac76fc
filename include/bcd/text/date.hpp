// Calendar days and times of day. Dates are ISO (2026-03-25), times are "14:00"; no time zones, no clock.
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bcd {

// A day, kept as days since 1970-01-01 so that comparing and adding days is arithmetic.
class Date {
 public:
  constexpr Date() = default;
  constexpr Date(int year, unsigned month, unsigned day)
      : days_{std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}} {}
  constexpr explicit Date(std::chrono::sys_days days) : days_{days} {}

  constexpr int year() const { return int(ymd().year()); }
  constexpr unsigned month() const { return unsigned(ymd().month()); }
  constexpr unsigned day() const { return unsigned(ymd().day()); }
  // 1 Monday … 7 Sunday.
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

// The years a record can be of; any other is a slip of the pen.
constexpr int first_year = 1900, last_year = 2199;

enum class DateFault { none, form, impossible, year };
struct ParsedDate {
  Date date;
  DateFault fault = DateFault::none;  // form: not YYYY-MM-DD; impossible: no such day, 2026-02-30; year: out of range
};
ParsedDate parse_date(std::string_view text);

// Minutes since midnight.
struct TimeOfDay {
  std::int16_t minutes = 0;
  auto operator<=>(TimeOfDay const&) const = default;
  std::string str() const;
};
std::optional<TimeOfDay> parse_time(std::string_view text);

constexpr Date last_of_month(int year, unsigned month) {
  return month == 12 ? Date{year, 12, 31} : Date{year, month + 1, 1} - 1;
}

// That day of the month that `month` lies in; its last where it is shorter.
constexpr Date day_of_month(Date month, int day) {
  Date const last = last_of_month(month.year(), month.month());
  return unsigned(day) < last.day() ? Date{month.year(), month.month(), unsigned(day)} : last;
}

}  // namespace bcd
