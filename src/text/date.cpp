#include "bcd/text/date.hpp"

#include <fmt/core.h>

#include <chrono>

namespace bcd {
namespace {

// Returns the number in text[at, at+size), or -1 if a character is not a digit.
int digits(std::string_view text, std::size_t at, std::size_t size) {
  int value = 0;
  for (char c : text.substr(at, size)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::string Date::str() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

ParsedDate parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {{}, DateFault::form};
  int const year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) return {{}, DateFault::form};
  std::chrono::year_month_day const ymd{std::chrono::year{year}, std::chrono::month(unsigned(month)),
                                        std::chrono::day(unsigned(day))};
  if (!ymd.ok()) return {{}, DateFault::impossible};
  if (year < first_year || year > last_year) return {{}, DateFault::year};
  return {Date{year, unsigned(month), unsigned(day)}, DateFault::none};
}

std::string TimeOfDay::str() const { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

std::optional<TimeOfDay> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  int const hour = digits(text, 0, 2), minute = digits(text, 3, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return TimeOfDay{std::int16_t(hour * 60 + minute)};
}

}  // namespace bcd
