// A day as papers write it: two digits for the day, and for January and February, so that no digit can be added.
#pragma once
#include <fmt/core.h>

#include <string>

#include "bcd/text/date.hpp"

namespace bcd {

inline std::string day_digits(Date day) { return fmt::format("{:02}", day.day()); }
inline std::string month_digits(Date day) {
  return day.month() <= 2 ? fmt::format("0{}", day.month()) : fmt::format("{}", day.month());
}
// Returns "01/7/2025".
inline std::string written_day(Date day) {
  return fmt::format("{}/{}/{}", day_digits(day), month_digits(day), day.year());
}

}  // namespace bcd
