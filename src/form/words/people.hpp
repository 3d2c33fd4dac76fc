// The people of a unit, in the order papers list them.
#pragma once
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::form {

// Returns every member whose record loaded, sorted by rank, including members without a seat.
std::vector<unit::Record<record::Member> const*> members_by_rank(unit::Unit const& unit);
// Returns the id of the member who heads the body on the day, or "" if none is recorded.
std::string head_of(unit::Unit const& unit, std::string const& body, Date day);

}  // namespace bcd::form
