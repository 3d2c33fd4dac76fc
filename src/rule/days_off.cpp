// Years in which due days are computed without complete data on days off.
#include <algorithm>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {

static void check_days_off(CheckContext const& c, Rule const& rule, Findings& out) {
  record::UnitRecord const& unit = c.unit.unit();
  Date const last = unit.until ? std::min(c.as_of, *unit.until) : c.as_of;
  for (int year = unit.since->year(); year <= last.year(); ++year) {
    auto const unknown = c.unit.calendar.unknown_of(year);
    if (!unknown) continue;
    std::string const words = unknown->empty() ? "" : ": " + *unknown;
    add(out, rule, *c.unit.config.file, unit.since.span, Subject::of(Period{year, Every::year, 1}),
        {{"year", std::to_string(year)}, {"what", words}});
  }
}

Rule const calendar_missing{
    .info =
        {.id = "calendar-missing",
         .severity = Severity::warning,
         .message = {"lịch nghỉ năm {year} chưa đủ{what}; hạn rơi vào ngày nghỉ và số ngày làm việc trong năm ấy "
                     "có thể tính sai",
                     "the days off of {year} are not all known{what}; due days on days off and counts of working days "
                     "may be wrong in that year"},
         .fix = {"thêm holidays/{year}.yaml (year, days) theo thông báo lịch nghỉ của năm ấy",
                 "add holidays/{year}.yaml (year, days) with the announced days off of that year"},
         .bad = "# xét ngày 2028-02-01, không có holidays/2028.yaml\nsince: 2026-01-01\n",
         .good = "# holidays/2028.yaml\nyear: 2028\ndays:\n  - {date: 2028-01-01, kind: holiday, name: Tết Dương "
                 "lịch, source: \"Bộ luật Lao động 2019, Điều 112\"}\n"},
    .check = check_days_off};

Family calendar_rules() {
  static constexpr Rule const* rules[]{&calendar_missing};
  return rules;
}

}  // namespace bcd::rule
