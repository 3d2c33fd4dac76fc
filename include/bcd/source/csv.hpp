// Parses a table saved as CSV (RFC 4180) by a spreadsheet. Accepts an optional byte order mark, the separators ',' ';'
// and tab because they depend on the computer's language, and quoted cells of several lines.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/bilingual.hpp"

namespace bcd::source {

struct CsvRow {
  int line = 1;                    // 1-based line of the row's first cell
  std::vector<std::string> cells;  // without surrounding spaces
};
// An error that prevents reading the table.
struct CsvFault {
  int line = 1, column = 1;  // the column counts cells
  Text what;
};
struct CsvTable {
  char separator = ',';
  std::vector<CsvRow> rows;      // rows without any content are omitted
  std::vector<CsvFault> faults;  // if not empty, the rows must not be used
};

CsvTable read_csv(std::string_view bytes);

}  // namespace bcd::source
