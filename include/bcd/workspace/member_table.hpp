// Imports people from a table (a roster saved as CSV by a spreadsheet) as new member records. One row contains the
// seats of one person; rows with the same name and post belong to the same person. A row with an error is refused with
// the reason, and the other rows are still imported.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/record/draft.hpp"
#include "bcd/source/csv.hpp"
#include "bcd/unit/unit.hpp"
#include "bcd/workspace/placeholder.hpp"

namespace bcd::workspace {

// A message with its arguments.
struct Saying {
  Text what;
  Args args;
};
// A message about one row: why it was refused or skipped, or a value that was changed on reading.
struct RowSaying {
  int line = 1, column = 1;  // `column` is the number of the cell; 0 for the row as a whole
  std::string name;          // the person concerned; "" if unknown
  Text why;
  Args args;
};
struct NewMember {
  record::Draft draft;
  std::string id;
  std::vector<HeldSeat> seats;
  std::vector<int> lines;  // line numbers of its rows
};
struct MemberTable {
  std::optional<Saying> unfit;     // the reason if the table as a whole cannot be imported; then nothing was read
  std::vector<NewMember> members;  // in the order of their first rows
  std::vector<RowSaying> refused;  // by line
  std::vector<RowSaying> known;    // people who already have a record that agrees with the row
  std::vector<RowSaying> notes;
  std::vector<Saying> unused;  // columns that are not used
  bool usual_day = false;      // true if a seat begins on `from` because its row gives no day
};
struct MemberReading {
  Date from;   // the first day of a seat without one in the table
  Date as_of;  // a seat that begins more than a year later is refused
  Lang lang;
  std::string everyone = {};  // the title of everyone, for a table without a column of roles
};
// Reads the table. Nothing is written.
MemberTable members_of(unit::Unit const& unit, source::CsvTable const& table, MemberReading const& reading);

}  // namespace bcd::workspace
