// What an import has read from a table: drafts of new records, and what must be said about the other rows. A row with
// an error is refused with the reason, and the other rows are still imported.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/record/draft.hpp"
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
  std::string name;          // the person or paper concerned; "" if unknown
  Text why;
  Args args;
};
struct NewRow {
  record::Draft draft;
  std::string id;
  std::vector<HeldSeat> seats;  // of a member
  std::vector<int> lines;       // line numbers of its rows
};
struct ImportedTable {
  std::optional<Saying> unfit;     // the reason if the table as a whole cannot be imported; then nothing was read
  std::vector<NewRow> made;        // in the order of their first rows
  std::vector<RowSaying> refused;  // by line
  std::vector<RowSaying> known;    // rows that agree with a record that exists
  std::vector<RowSaying> notes;
  std::vector<Saying> unused;  // columns that are not used
};

}  // namespace bcd::workspace
