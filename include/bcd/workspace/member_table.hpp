// People from a table (a roster that a spreadsheet saved as CSV) as new member records. One row is one person's seats;
// rows of the same name and post are one person's. A row that will not do is refused with the reason; the others stand.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/record/draft.hpp"
#include "bcd/source/csv.hpp"
#include "bcd/unit/unit.hpp"
#include "bcd/workspace/placeholder.hpp"

namespace bcd::workspace {

struct Saying {
  Text what;
  Args args;
};
// What is told of one row: why it was refused or passed over, or what was read otherwise than it is written.
struct RowSaying {
  int line = 1, column = 1;  // the column counts cells; 0: the row as a whole
  std::string name;          // whom it is about, "" when that cannot be told
  Text why;
  Args args;
};
struct NewMember {
  record::Draft draft;
  std::string id;
  std::vector<HeldSeat> seats;
  std::vector<int> lines;  // the rows it is made of
};
struct MemberTable {
  std::optional<Saying> unfit;     // why the table as a whole will not do; then nothing was read
  std::vector<NewMember> members;  // in the order of their first rows
  std::vector<RowSaying> refused;  // by line
  std::vector<RowSaying> known;    // people there already, as the row says
  std::vector<RowSaying> notes;
  std::vector<Saying> unused;  // columns that go nowhere
  bool usual_day = false;      // is there a seat that begins on `from`?
};
struct MemberReading {
  Date from;   // the first day of a seat that has none in the table
  Date as_of;  // a seat that begins more than a year after it is a slip
  Lang lang;
  std::string everyone = {};  // the title of everyone in a table that has no column for it
};
MemberTable members_of(unit::Unit const& unit, source::CsvTable const& table, MemberReading const& reading);

}  // namespace bcd::workspace
