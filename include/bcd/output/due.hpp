// What is due, for a person, a script, a paper and a calendar.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "bcd/output/table.hpp"
#include "bcd/rule/dues.hpp"

namespace bcd::output {

// Near is within so many days, unless someone asks otherwise.
inline constexpr int default_soon = 30;

struct UnitDues {
  std::string unit, folder;  // its id; its folder as the user sees it
  std::string name, committee;
  std::vector<ledger::Due> dues;

  std::string path(ledger::Due const& due) const {
    return at(due.path);
  }                                               // as the user sees it; "" where there is no record
  std::string at(std::string const& path) const;  // of a path in the unit, likewise
};
struct DueReport {
  std::span<UnitDues const> units;
  Date as_of, soon;  // the day it stands as of, and the last one that is soon
  Lang lang = Lang::vi;
};

// "a.yaml, b.yaml, c.yaml và 2 hồ sơ khác": the first three, and how many others.
std::string first_paths(std::span<std::string const> paths, Lang lang);

// Groups by state, what is late first, each line by its day; no line is wider than 80 terminal cells.
std::string due_text(DueReport const& report, bool colour);
// {"version":1,"as_of":…,"items":[…]}: the same in every language.
std::string due_json(DueReport const& report);
std::string due_markdown(DueReport const& report);
// An iCalendar file (RFC 5545) of what is not done yet and not waived: an all-day event on the last day in time of
// each, or that of the meeting it has to precede, with an alarm at eight o'clock the day before. An event keeps its UID
// from day to day, so that importing the file again moves it; what is done or waived is cancelled, until 60 days after
// its day.
std::string due_calendar(DueReport const& report);

// "18.1; 18.2", of a house rule "nội bộ": the articles that ask for it, short.
std::string articles_of(ledger::Due const& due, Lang lang);
// "trễ 3 ngày", "còn 12 ngày", "hôm nay", "xong trễ 2 ngày"; "" for what was done in time.
std::string days_words(ledger::Due const& due, Lang lang);
// The same rows for `bcd list duties`: a row a due, of all units. The columns are due_columns().
std::span<std::string_view const> due_columns();
std::vector<Cell> due_cells(UnitDues const& unit, ledger::Due const& due, Lang lang);

}  // namespace bcd::output
