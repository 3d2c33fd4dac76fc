// The query of `bcd list`: columns, conditions on rows, and order.
#pragma once
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bcd/output/listing.hpp"
#include "session.hpp"

namespace bcd::command {

// The values of --where, --sort and --columns as typed.
struct QueryAsked {
  std::vector<std::string> where, sort, columns;  // sort, columns: a value may be several names separated by commas
  bool empty() const { return where.empty() && sort.empty() && columns.empty(); }
};

// The checked query. Columns are given by their index in `keys`, which is also the index of the cell in a row.
struct Query {
  std::vector<std::string> keys;  // all columns to read; the ones that are printed come first
  std::size_t shown = 0;          // number of columns that are printed
  std::vector<std::pair<output::Condition, output::ListColumn>> conditions;
  std::vector<std::pair<output::Order, std::size_t>> orders;
  std::vector<std::size_t> places;  // index of each condition's column

  // Returns the index of the column, which is appended to `keys` if it is not in it.
  std::size_t place(std::string const& key) {
    auto const found = std::ranges::find(keys, key);
    if (found != keys.end()) return std::size_t(found - keys.begin());
    keys.push_back(key);
    return keys.size() - 1;
  }
};

// Returns the checked query. Refuses an unknown column, and an operator or value that does not fit its column; the
// message suggests the nearest name. Without --columns the default columns are shown, with the unit first if
// `several_units` is true.
Query make_query(Session const& session, output::Listing const& kind, QueryAsked const& asked, bool several_units);

// The result of looking up a condition's value among the ids of one unit. `known` is true if the value may be an id
// there. If the value was not looked up, `known` is true and `ids` is empty.
struct KnownIds {
  bool known = true;
  std::set<std::string> ids;
};
// Looks up the value of the condition with that index. A value that occurs in one of the rows is known, even if no
// record of the unit has that id. The value is looked up only if the condition tests a reference for = or !=, its value
// is not empty, and the unit is judgeable.
KnownIds known_ids(unit::Unit const& unit, Query const& query, std::size_t condition,
                   std::vector<output::ListRow> const& rows);
// Refuses a condition whose value is known in no unit, because it would select nothing and is most likely misspelt. The
// vector has one element per unit, with one entry per condition, or empty if the unit was not listed (then every value
// is accepted).
void require_known(Session const& session, Query const& query, std::vector<std::vector<KnownIds>> const& of_units);

}  // namespace bcd::command
