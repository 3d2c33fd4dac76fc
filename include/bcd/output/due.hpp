// The obligations of a unit in the formats of `bcd due`: text, JSON, Markdown, a calendar.
#pragma once
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "bcd/output/table.hpp"
#include "bcd/rule/dues.hpp"

namespace bcd::output {

// Number of days ahead that count as soon, unless the user gives another.
inline constexpr int default_soon = 30;
// How many days after its day a calendar still gets the cancellation of an event.
inline constexpr int days_cancelled = 60;

// A meeting for the calendar.
struct ScheduledMeeting {
  std::string id, path;  // the path relative to the unit's folder
  Arg summary;           // "Họp định kỳ quý IV/2026 – Ban Chỉ đạo"
  Date first, last;
  std::optional<TimeOfDay> start, end;
  std::string place, chair, invitation;  // "" if not recorded; the chair's name, the invitation's number
  std::vector<std::string> agenda;
  bool cancelled = false;         // cancelled or postponed
  std::set<std::string> parties;  // ids of the body and of those who have a seat in it on that day
};
struct UnitDues {
  std::string unit, folder;  // its id; its folder as the user sees it
  std::string name, committee;
  std::vector<ledger::Due> dues;
  std::vector<ScheduledMeeting> meetings = {};  // only in the calendar

  std::string path(ledger::Due const& due) const {
    return at(due.path);
  }                                               // as the user sees it; "" if there is no record
  std::string at(std::string const& path) const;  // the path of a file in the unit, as the user sees it
};
struct DueReport {
  std::span<UnitDues const> units;
  Date as_of, soon;  // the as-of day, and the last day that counts as soon
  Lang lang = Lang::vi;
};

// Returns what is owed as a sentence for people, in every format: its days are written as in papers (25/3/2026).
std::string said(ledger::Due const& due, Lang lang);

// "a.yaml, b.yaml, c.yaml và 2 hồ sơ khác": the first three paths, and the number of others.
std::string first_paths(std::span<std::string const> paths, Lang lang);

// Returns the obligations grouped by state, overdue ones first, sorted by day in a group. No line is wider than
// `width` terminal cells, or than 80 if `width` is less.
std::string due_text(DueReport const& report, bool colour, int width = 80);
// {"version":1,"as_of":…,"items":[…]}. The output does not depend on the language.
std::string due_json(DueReport const& report);
// Returns one table per unit, grouped by state.
std::string due_markdown(DueReport const& report);
// Returns an iCalendar file (RFC 5545) of the obligations that are open and not waived, except those in state unclear.
// Each is an all-day event on the last acceptable day, or on the day of the meeting that it must precede, with an alarm
// at eight o'clock the day before. An event keeps its UID from day to day, so that importing the file again moves it.
// An obligation done or waived is cancelled until 60 days after its day, because an earlier file may have put it in a
// calendar. The meetings of the units are events with their hours (at UTC+7) and place; a cancelled or postponed one is
// cancelled.
std::string due_calendar(DueReport const& report);

// "18.1; 18.2", "nội bộ" for a house rule: the articles that require it, in short form.
std::string articles_of(ledger::Due const& due, Lang lang);
// "trễ 3 ngày", "còn 12 ngày", "hôm nay", "trễ trong ngày", "qua hạn 2 ngày"; "" for an obligation done in time or
// without a day.
std::string days_words(ledger::Due const& due, Lang lang);
// The columns and rows of `bcd list duties`: one row per obligation, of all units. The cells are in the order of
// due_columns().
std::span<std::string_view const> due_columns();
std::vector<Cell> due_cells(UnitDues const& unit, ledger::Due const& due, Lang lang);

}  // namespace bcd::output
