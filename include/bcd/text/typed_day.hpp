// Parses a date as people type it.
#pragma once
#include <optional>
#include <string_view>

#include "bcd/text/date.hpp"

namespace bcd {

// Accepts "2026-3-5", "25/3/2026", "25.3.2026", "2026–03–25" and "ngày 25 tháng 3 năm 2026", optionally followed by the
// midnight time that a spreadsheet adds. The day comes before the month, as is usual in Vietnam. Null if the text has
// another form or the date does not exist.
std::optional<Date> typed_day(std::string_view text);
// Reads "3/25/2026" with the month before the day, as an American computer writes it. Null if no such date exists, or
// if the text does not have this form.
std::optional<Date> month_first_day(std::string_view text);

}  // namespace bcd
