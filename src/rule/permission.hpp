// Who may excuse: grant a waiver, extend a day. Only for this room.
#pragma once
#include <vector>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// May the member excuse others on the day: a head or deputy of one of the bodies, or someone with a delegation to lead?
// True too if the member's record is unknown or faulty, so that nobody can tell.
bool may_excuse(unit::Unit const& unit, std::string_view member, Date day);

// Adds the finding on a waiver, of that file, granted by the one it excuses or by someone who may not; `covered` are
// the findings it waives.
void check_granter(unit::Unit const& unit, record::Waiver const& waiver, source::File const& file,
                   std::vector<Finding const*> const& covered, Findings& out);

}  // namespace bcd::rule
