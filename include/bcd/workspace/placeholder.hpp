// Members that `bcd init` wrote without knowing their names, so that a seat that must be held is not empty.
#pragma once
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

// A seat: a role in a body.
struct HeldSeat {
  std::string body;
  record::Role role;
};
// Returns the exact text of the record that init writes for the holder of a seat.
std::string first_member_text(std::string const& name, int order, HeldSeat const& seat, Date from, Lang lang);

// Paths of the members whose name is still a gap and whose seats are all held by others now. `untouched`: the file has
// exactly the bytes that init wrote, so it may be removed. `written_in`: a person has changed it, if only a comment.
struct FilledPlaceholders {
  std::vector<std::string> untouched, written_in;
};
FilledPlaceholders filled_placeholders(unit::Unit const& unit, std::vector<HeldSeat> const& held);

}  // namespace bcd::workspace
