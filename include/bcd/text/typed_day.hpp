// A day as people type one.
#pragma once
#include <optional>
#include <string_view>

#include "bcd/text/date.hpp"

namespace bcd {

// "2026-3-5", "25/3/2026", "25.3.2026", "2026–03–25", "ngày 25 tháng 3 năm 2026", with the time of midnight that a
// spreadsheet adds; the day before the month, as it is written in Vietnam. Nothing for any other text, and for a day
// that the calendar lacks.
std::optional<Date> typed_day(std::string_view text);

}  // namespace bcd
