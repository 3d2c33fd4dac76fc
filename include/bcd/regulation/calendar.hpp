// Working days, and counting of leads and limits. Days off come from yearly data files and are never computed, because
// the State decides some of them each year (Tết, swapped days). In a year without data only weekends are days off.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "bcd/record/unit_record.hpp"

namespace bcd::regulation {

enum class Roll { none, next_working_day, previous_working_day };

class Calendar {
 public:
  void add(record::Holidays const& year);
  bool working(Date day) const;
  // Returns which days off of the year are unknown: the text of an incomplete data file, or "" if there is no data for
  // the year. Null if the data is complete.
  std::optional<std::string> unknown_of(int year) const;
  // Returns the last day in time if something is due `lead` before `day`. n days: day − n. n weeks: day − 7n. n working
  // days: n working days back, counting made-up Saturdays.
  Date before(Date day, Duration lead) const;
  // Returns the last day in time if something is due within `limit` after `day`. Counts like before().
  Date after(Date day, Duration limit) const;
  // Moves a day off to the nearest working day in the given direction. Returns a working day unchanged.
  Date roll(Date day, Roll how) const;

 private:
  Date step(Date day, Duration count, int direction) const;
  std::map<Date, bool> special_;      // exceptions to the week: true is a working day, false a day off
  std::map<int, std::string> years_;  // years with data; the value is the text of what is missing, or ""
};

// The calendar of the built-in holidays.
Calendar const& builtin_calendar();

}  // namespace bcd::regulation
