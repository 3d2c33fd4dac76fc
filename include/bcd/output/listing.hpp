// The kinds of list of `bcd list`: each kind of record, tasks, duties, findings, agencies and seats, with the columns
// that can be shown, filtered and sorted by.
#pragma once
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/output/due.hpp"
#include "bcd/record/field.hpp"

namespace bcd::output {

struct ListColumn {
  std::string key;
  record::ShapeInfo const* shape = nullptr;  // the shape of its values
  bool shown = false;                        // shown by default, without --columns
  bool person = false;                       // its values are names of people
};
// The unit whose rows are computed.
struct ListedUnit {
  unit::Unit const& unit;
  std::string folder;  // as the user sees it
  Date as_of;
  Lang lang;
};
using ListRow = std::vector<Cell>;  // one cell per requested column

class Listing {
 public:
  virtual ~Listing() = default;
  std::string_view name, plural;
  Text title;
  // All columns. For a kind with figures, "figures.NAME" is also a column for any name; see find_column.
  virtual std::vector<ListColumn> const& columns() const = 0;
  // Returns the column of a key, or a column with an empty key if there is none.
  virtual ListColumn find_column(std::string_view key) const;
  // False if the rows cannot be computed because the unit is not judgeable.
  virtual bool can_list(unit::Unit const&) const { return true; }
  // Returns the paths of faulty records in the unit because of which rows may be missing or wrong.
  virtual std::vector<std::string> faulty(unit::Unit const&) const { return {}; }
  // Returns the unit's rows, sorted by path for records, with the cells of these columns. find_column must know each
  // key.
  virtual std::vector<ListRow> rows(ListedUnit const& of, std::span<std::string const> keys) const = 0;
};
std::span<std::unique_ptr<Listing> const> listings();
// Returns the list of that name or plural, or null if there is none.
Listing const* find_listing(std::string_view name);

// ---- filtering and sorting
enum class Relation { equal, unequal, contains, at_least, at_most, less, greater };
struct Condition {
  std::string key;
  Relation relation = Relation::equal;
  std::string value;  // "" tests only whether a value is given: = is true if it is not, != if it is
};
// "status=held", "date >= 2026-01-01". Returns a condition with an empty key if the text is not a condition.
Condition parse_condition(std::string_view text);
// Returns the ids in a unit that references of these kinds can name.
std::set<std::string> known_ids(unit::Unit const& unit, record::Target targets);
// True if values of the shape can be compared in this way with this value. The value of a date, a period or a number
// must parse, and a word must be in its table.
bool makes_sense(Condition const& condition, record::ShapeInfo const& shape);
// True if the cell satisfies the condition. For a list one matching item is enough; for != no item may match.
bool holds(Condition const& condition, record::ShapeInfo const& shape, Cell const& cell);
// The order of cells in a column: by day, by number, by position in the table of words, or as in a Vietnamese
// dictionary. Cells without a value come last in both directions.
struct Order {
  record::ShapeInfo const* shape;
  bool descending = false;
  bool person = false;  // names of people are ordered by given name
};
// Returns a negative number if `a` comes before `b`, a positive number if after, 0 if they are equal.
int compared(Order const& order, Cell const& a, Cell const& b);

}  // namespace bcd::output
