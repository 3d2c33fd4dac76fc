// Rows of an imported table that cannot be read, whatever they are about.
#pragma once
#include <optional>

#include "bcd/source/csv.hpp"
#include "bcd/workspace/imported_table.hpp"

namespace bcd::workspace {

struct CellFault {
  int column;  // counts from 1
  Saying why;
};
// Returns the first cell that no record may contain, or that lies beyond the headings. Empty if there is none.
std::optional<CellFault> faulty_cell(source::CsvRow const& row, std::size_t width);
// True for a row that numbers the columns: "(1)", "(2)", "(3)".
bool numbers_columns(source::CsvRow const& row);

}  // namespace bcd::workspace
