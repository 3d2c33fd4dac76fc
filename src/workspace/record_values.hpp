// Reads a cell as the values of a field, as offices write them: names for ids, words for choices, periods in words.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/unit/unit.hpp"
#include "record_columns.hpp"
#include "table_days.hpp"

namespace bcd::workspace {

struct FieldValues {
  std::vector<std::string> values;  // as a record has them; several for a list or for items of a list
  std::optional<Saying> why;        // why the cell cannot be read; then there are no values
};
// `cell` is the cell as it stands in the table. `days` is the column as one whole, for a field of days.
FieldValues values_of(unit::Unit const& unit, Date as_of, FieldColumn const& column, std::string_view cell,
                      DayColumn const& days);

// Sets the figure of a column whose field is a map of figures: "figures.KEY", or the key or the name of a figure that
// bcd.yaml declares. Returns false if the heading names none.
bool name_figure(unit::Unit const& unit, FieldColumn& column);
// Returns the number of a figure, or why the cell is not one number.
FieldValues figure_of(std::string const& cell);

// "quý I/2026", "Q1 2026", "tháng 3/2026", "3/2026", "6 tháng đầu năm 2026", "năm 2026", "2026-Q1". Null if the text is
// not a period.
std::optional<Period> typed_period(std::string_view text);

}  // namespace bcd::workspace
