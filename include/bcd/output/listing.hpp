// What `bcd list` lists: every kind of record, and tasks, duties, findings, agencies and seats; each with the columns
// that may be shown, asked for and sorted by.
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
  record::ShapeInfo const* shape = nullptr;  // of its values
  bool shown = false;                        // without --columns
};
// The unit whose rows are made.
struct ListedUnit {
  unit::Unit const& unit;
  std::string folder;  // as the user sees it
  Date as_of;
  Lang lang;
};
using ListRow = std::vector<Cell>;  // a cell for each column asked for

class Listing {
 public:
  virtual ~Listing() = default;
  std::string_view name, plural;
  Text title;
  // All there are; of a kind with figures, "figures.NAME" is one too for any name (find_column).
  virtual std::vector<ListColumn> const& columns() const = 0;
  // The column of a key; one without a key when there is none.
  virtual ListColumn find_column(std::string_view key) const;
  // False where a unit that cannot be judged has no such rows.
  virtual bool can_list(unit::Unit const&) const { return true; }
  // Paths of faulty records in the unit that may leave rows out, or make them wrong.
  virtual std::vector<std::string> faulty(unit::Unit const&) const { return {}; }
  // The unit's rows, in the order of their paths, with the cells of these columns.
  virtual std::vector<ListRow> rows(ListedUnit const& of, std::span<std::string const> keys) const = 0;
};
std::span<std::unique_ptr<Listing> const> listings();
// By its name or its plural; null when there is none.
Listing const* find_listing(std::string_view name);

// ---- which rows, and in what order
enum class Relation { equal, unequal, contains, at_least, at_most, less, greater };
struct Condition {
  std::string key;
  Relation relation = Relation::equal;
  std::string value;  // "": is it given at all?
};
// "status=held", "date >= 2026-01-01"; a condition without a key when the text is none.
Condition parse_condition(std::string_view text);
// The ids that references of these kinds may name in a unit.
std::set<std::string> known_ids(unit::Unit const& unit, record::Target targets);
// Can values of the shape be compared so, with this value? Dates, periods and numbers must be ones; a word must be of
// its table.
bool makes_sense(Condition const& condition, record::ShapeInfo const& shape);
// Of a list any item will do; for != none may be equal.
bool holds(Condition const& condition, record::ShapeInfo const& shape, Cell const& cell);
// Is a before b? By day, number, place in the table of words, or the Vietnamese dictionary; what is not given comes
// last.
struct Order {
  record::ShapeInfo const* shape;
  bool descending = false;
};
int compared(Order const& order, Cell const& a, Cell const& b);

}  // namespace bcd::output
