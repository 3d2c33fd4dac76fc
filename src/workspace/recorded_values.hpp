// Compares a row of a table with a record that exists, or with a row above.
#pragma once
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"
#include "bcd/workspace/imported_table.hpp"
#include "record_columns.hpp"

namespace bcd::workspace {

// The values that a row gives for a column.
struct GivenValues {
  FieldColumn const* column;
  std::vector<std::string> values;
};
// Returns the number of the first column whose values differ from those of the record; 0 if the record has all of them,
// or did not load.
std::size_t differing_column(unit::Unit const& unit, record::KindInfo const& kind, std::string const& path, Date as_of,
                             std::vector<GivenValues> const& given);
// True if the draft is about another paper than the record, or than the row above with the id, although their ids are
// made of the same words: incoming papers with another number or day.
bool is_another(unit::Unit const& unit, record::KindInfo const& kind, std::string const& path,
                record::Draft const& draft);
bool is_another(std::vector<NewRow> const& rows, std::string const& id, record::Draft const& draft);

// Returns the path of the paper received that the draft is about: the one with the same number in the register of the
// year or, if one of them has none, with the same number, date and sender. "" if there is none, and for other kinds.
std::string path_of_same_paper(unit::Unit const& unit, record::Draft const& draft);
// The same for the rows above. Null if there is none.
NewRow const* row_of_same_paper(std::vector<NewRow> const& rows, record::Draft const& draft);

}  // namespace bcd::workspace
