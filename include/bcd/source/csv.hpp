// Reading a table that a spreadsheet saved as CSV (RFC 4180), as people's spreadsheets really write it: with a byte
// order mark or without, separated by ',' ';' or tabs as the computer's language has it, cells of several lines in
// quotes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/bilingual.hpp"

namespace bcd::source {

struct CsvRow {
  int line = 1;                    // in the file, 1-based; that of its first cell
  std::vector<std::string> cells;  // without the blanks around them
};
// What keeps the table from being read, and where.
struct CsvFault {
  int line = 1, column = 1;  // the column counts cells
  Text what;
};
struct CsvTable {
  char separator = ',';
  std::vector<CsvRow> rows;      // lines without any content are left out
  std::vector<CsvFault> faults;  // with any, the rows are not to be used
};

CsvTable read_csv(std::string_view bytes);

}  // namespace bcd::source
