// Imports people from a table (a roster saved as CSV by a spreadsheet) as new member records. One row contains the
// seats of one person; rows with the same name and post belong to the same person.
#pragma once
#include "bcd/source/csv.hpp"
#include "bcd/unit/unit.hpp"
#include "bcd/workspace/imported_table.hpp"

namespace bcd::workspace {

struct MemberTable : ImportedTable {
  bool usual_day = false;  // true if a seat begins on `from` because its row gives no day
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
