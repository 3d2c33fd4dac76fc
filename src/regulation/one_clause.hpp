// Checks of a single clause: the matters it settles, and whether it is complete.
#pragma once
#include <string>
#include <vector>

#include "bcd/record/clause.hpp"

namespace bcd::regulation {

// Returns the matters that a clause settles: "committee every quarter". Two clauses of one article and kind conflict if
// they share a matter. Returns one "" if a clause settles the only matter of its article.
std::vector<std::string> matters(record::Clause const& clause);

// Keys that a clause lacks although each is optional, and why they are needed. `key` is empty if none is missing.
struct Lack {
  std::string_view key;
  Text why{"", ""};
};
Lack lacking(record::Clause const& clause);

}  // namespace bcd::regulation
