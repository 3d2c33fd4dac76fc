// People that `bcd init` wrote down without knowing their names, so that a seat that must not be empty is not.
#pragma once
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::unit {

// Nothing but a gap for a name, a rank and seats: whoever knows more has written more.
bool is_placeholder(record::Member const& member);
// The paths of placeholders all of whose seats somebody now holds.
struct HeldSeat {
  std::string body;
  record::Role role;
};
std::vector<std::string> filled_placeholders(Unit const& unit, std::vector<HeldSeat> const& held);

}  // namespace bcd::unit
