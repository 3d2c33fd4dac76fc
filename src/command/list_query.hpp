// What is asked of a list: which columns, which rows, in what order.
#pragma once
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bcd/output/listing.hpp"
#include "session.hpp"

namespace bcd::command {

// As it was typed.
struct QueryAsked {
  std::vector<std::string> where, sort, columns;  // of the last two each value may be several names between commas
  bool empty() const { return where.empty() && sort.empty() && columns.empty(); }
};

// What is asked, with the place of each column among those that are read.
struct Query {
  std::vector<std::string> keys;  // columns to read: those shown first
  std::size_t shown = 0;
  std::vector<std::pair<output::Condition, output::ListColumn>> conditions;
  std::vector<std::pair<output::Order, std::size_t>> orders;
  std::vector<std::size_t> places;  // of each condition's column

  std::size_t place(std::string const& key) {
    auto const found = std::ranges::find(keys, key);
    if (found != keys.end()) return std::size_t(found - keys.begin());
    keys.push_back(key);
    return keys.size() - 1;
  }
};

// Refuses a column, an operator or a value that there is not, naming the nearest.
Query make_query(Session const& session, output::Listing const& kind, QueryAsked const& asked, bool several_units);

// Of a condition on references: may its value be one in a unit, and which are; any may be where `known` is true without
// ids.
struct KnownIds {
  bool known = true;
  std::set<std::string> ids;
};
// Of the condition of that number. What some row has is known, though no record of the unit bears that id.
KnownIds known_ids(unit::Unit const& unit, Query const& query, std::size_t condition,
                   std::vector<output::ListRow> const& rows);
// Refuses a condition whose value no unit knows (of each unit those of all conditions, none where it was not listed):
// it would select nothing, and most likely is misspelt.
void require_known(Session const& session, Query const& query, std::vector<std::vector<KnownIds>> const& of_units);

}  // namespace bcd::command
