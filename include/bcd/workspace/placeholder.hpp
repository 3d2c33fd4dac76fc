// People that `bcd init` wrote down without knowing their names, so that a seat that must not be empty is not.
#pragma once
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

struct HeldSeat {
  std::string body;
  record::Role role;
};
// The record that init writes of whoever holds a seat, byte for byte.
std::string first_member_text(std::string const& name, int order, HeldSeat const& seat, Date from, Lang lang);

// Members whose name is still a gap and all of whose seats somebody now holds, by path. Only a file with the very bytes
// that init writes may be removed: in another somebody has written something, if only a comment.
struct FilledPlaceholders {
  std::vector<std::string> untouched, written_in;
};
FilledPlaceholders filled_placeholders(unit::Unit const& unit, std::vector<HeldSeat> const& held);

}  // namespace bcd::workspace
