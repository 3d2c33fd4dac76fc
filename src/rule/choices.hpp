// The severities that a unit chooses for rules, in `checks` of bcd.yaml. Private to judge.cpp.
#pragma once
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// Applies the unit's `checks`: sets the chosen severities and removes the findings of rules that are off. A severity
// may always be raised, but not lowered if the finding cites an article or is an error in the records themselves. Of
// several choices for a rule the first counts.
void weigh(unit::Unit const& unit, Findings& findings);
// Reports the choices that have no effect: a rule that is named again, and one that may only be made heavier.
void check_choices(unit::Unit const& unit, Findings& out);

}  // namespace bcd::rule
