// Authority to grant waivers and extensions. Private to the rules.
#pragma once
#include <vector>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// True if the member may grant waivers and extensions on the day: a head or deputy of a body, or someone with a
// delegation to lead. Also true if the member is unknown, or the record or one of its seats is invalid, because the
// authority is then uncertain.
bool may_excuse(unit::Unit const& unit, std::string_view member, Date day);

// Adds a finding if the waiver, in that file, was granted by the person it excuses or by someone without authority.
// `covered`: the findings it waives.
void check_granter(unit::Unit const& unit, record::Waiver const& waiver, source::File const& file,
                   std::vector<Finding const*> const& covered, Findings& out);

}  // namespace bcd::rule
