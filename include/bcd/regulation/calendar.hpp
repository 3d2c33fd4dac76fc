// Working days and the counting of leads and limits. Days off come from yearly data files; nothing is computed that the
// State decides each year (Tết, swapped days). A year without data has its weekends only.
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
  // What of the year's days off is not known: the words of the data file that says so, "" without any data for the
  // year; nothing if its data is complete.
  std::optional<std::string> unknown_of(int year) const;
  // The last day on which something due `lead` before `day` is in time.
  // n days: day − n; n weeks: day − 7n; n working days: back over n working days, made-up Saturdays counting.
  Date before(Date day, Lead lead) const;
  // The last day on which something due within `limit` after `day` is in time; counted likewise.
  Date after(Date day, Lead limit) const;
  Date roll(Date day, Roll how) const;

 private:
  Date step(Date day, Lead count, int direction) const;
  std::map<Date, bool> special_;      // days that differ from the week: true works, false is off
  std::map<int, std::string> years_;  // those with data, and what is still missing from it
};

// With the holidays that come with the program.
Calendar const& builtin_calendar();

}  // namespace bcd::regulation
