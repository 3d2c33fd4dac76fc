// A day as papers write it: two digits for the day, and for January and February, so that no digit can be added. Also
// the names of weekdays.
#pragma once
#include <fmt/core.h>

#include <array>
#include <string>

#include "bcd/text/bilingual.hpp"
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
// Returns "thứ Hai", "Monday".
inline Text weekday_name(Date day) {
  static constexpr std::array names{Text{"thứ Hai", "Monday"},   Text{"thứ Ba", "Tuesday"}, Text{"thứ Tư", "Wednesday"},
                                    Text{"thứ Năm", "Thursday"}, Text{"thứ Sáu", "Friday"}, Text{"thứ Bảy", "Saturday"},
                                    Text{"Chủ nhật", "Sunday"}};
  return names[day.weekday() - 1];
}

}  // namespace bcd
