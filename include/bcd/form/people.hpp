// The people of a unit, as its papers list them.
#pragma once
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::form {

// Every member whose record loaded, by rank, with a seat or without.
std::vector<unit::Record<record::Member> const*> members_by_rank(unit::Unit const& unit);
// Who heads the body on the day; "" when nobody is recorded.
std::string head_of(unit::Unit const& unit, std::string const& body, Date day);

}  // namespace bcd::form
