// People from a table (a roster that a spreadsheet saved as CSV) as new member records. One row is one seat; rows of the same
// name and post are one person's. A row that will not do is refused with the reason; the others stand.
#pragma once
#include <string>
#include <vector>

#include "bcd/record/draft.hpp"
#include "bcd/source/csv.hpp"
#include "bcd/unit/placeholder.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::unit {

struct RefusedRow {
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
  std::vector<NewMember> members;   // in the order of their first rows
  std::vector<RefusedRow> refused;  // by line
  std::vector<std::string> unused;  // headings of columns that say nothing a member record holds
  bool headed = false;              // false: no first row with a column for names; nothing was read
};
// `from` stands for the first day of a seat that has none in the table.
MemberTable members_of(Unit const& unit, source::CsvTable const& table, Date from, Lang lang);

}  // namespace bcd::unit
