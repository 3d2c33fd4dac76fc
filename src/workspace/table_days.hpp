// Reads a column of days as one whole, because all its cells were written on one computer: whether the day or the month
// comes first in "3/4/2026" may be known from another row only.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "bcd/source/csv.hpp"
#include "bcd/text/date.hpp"
#include "bcd/workspace/imported_table.hpp"

namespace bcd::workspace {

class DayColumn {
 public:
  // Looks at the cells of the column from the row with the index `first`.
  DayColumn(source::CsvTable const& table, std::size_t first, std::size_t column);
  // Returns the day that the cell gives. Empty if it is not a day or not one day only.
  std::optional<Date> read(std::string_view cell) const;
  // Returns why read() returned no day, and what to write.
  Saying fault(std::string_view cell) const;

 private:
  // True if the cell is one day with the day first and another with the month first, and the column has both orders.
  bool is_unclear(std::string_view cell) const;
  // The first cell that is a day only if its month comes first; line 0 if there is none.
  int line_ = 0;
  std::string month_first_;
};

}  // namespace bcd::workspace
