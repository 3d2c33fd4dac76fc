// The obligations of a unit as of a day, with waivers applied. The states follow the rules: a check reports a report
// missing, a task overdue or a meeting late exactly if the entry here is in that state.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "bcd/ledger/dues.hpp"
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// Returns ledger::dues_of with the waived entries marked. `findings` must come from a verdict on the unit with the
// rules of due_rules() and no folder prefix.
std::vector<ledger::Due> dues_of(CheckContext const& c, std::span<LocatedFinding const> findings, ledger::DueSpan span);
// Returns the rule that reports the same obligation if it is done late (report-late for report-missing), or null if
// there is none.
RuleInfo const* late_rule_of(RuleInfo const& missing);
// Returns the ids of the rules that report an obligation missing or late.
std::vector<std::string> due_rules();

}  // namespace bcd::rule
