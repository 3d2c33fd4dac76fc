// The counters of a unit's own papers.
#pragma once
#include <string>
#include <string_view>

#include "bcd/unit/unit.hpp"

namespace bcd::rule {

// Returns the next free number of the Party's series of that type and issuer, "03-BC/BCĐ": one more than the highest
// in the records, whatever its day, because a number used later is used. Returns "" if the records hold no number of
// the series, or if a record that failed to load could hold one: then nobody but the register knows.
std::string next_number(unit::Unit const& unit, std::string_view type, std::string_view issuer);

}  // namespace bcd::rule
