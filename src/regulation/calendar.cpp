#include "bcd/regulation/calendar.hpp"

#include "bcd/record/loader.hpp"
#include "bcd/regulation/builtin.hpp"

namespace bcd::regulation {

void Calendar::add(record::Holidays const& year) {
  std::string const missing = year.incomplete ? *year.incomplete : std::string{};
  auto const [known, first] = years_.try_emplace(*year.year, missing);
  if (!first && missing.empty()) known->second.clear();  // a complete file fills in the missing days of another one
  for (auto const& day : *year.days) {
    Date const last = day->to ? *day->to : *day->date;
    for (Date at = *day->date; at <= last; at = at + 1) special_[at] = *day->kind == record::DayKind::swap_work;
  }
}

bool Calendar::working(Date day) const {
  auto const special = special_.find(day);
  return special == special_.end() ? day.weekday() <= 5 : special->second;
}

std::optional<std::string> Calendar::unknown_of(int year) const {
  auto const known = years_.find(year);
  if (known == years_.end()) return "";
  return known->second.empty() ? std::nullopt : std::optional{known->second};
}

Date Calendar::step(Date day, Duration count, int direction) const {
  if (count.unit == DurationUnit::day) return day + direction * count.count;
  if (count.unit == DurationUnit::week) return day + direction * 7 * count.count;
  for (int left = count.count; left > 0;) {
    day = day + direction;
    if (working(day)) --left;
  }
  return day;
}

Date Calendar::before(Date day, Duration lead) const { return step(day, lead, -1); }
Date Calendar::after(Date day, Duration limit) const { return step(day, limit, 1); }

Date Calendar::roll(Date day, Roll how) const {
  if (how == Roll::none) return day;
  while (!working(day)) day = day + (how == Roll::next_working_day ? 1 : -1);
  return day;
}

Calendar const& builtin_calendar() {
  static Calendar const calendar = [] {
    Calendar made;
    for (Builtin const& one : builtins()) {
      if (!one.name.starts_with("holidays-")) continue;
      source::File const file{std::string{one.name} + ".yaml", std::string{one.bytes}};
      record::Findings faults;
      made.add(record::load_record<record::Holidays>(file, faults).value);
    }
    return made;
  }();
  return calendar;
}

}  // namespace bcd::regulation
