// What a unit owes as of a day, with what was waived: the states are those of the rules, so that a check finds a report
// missing, a task overdue or a meeting late just where the list says so.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "bcd/ledger/dues.hpp"
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// The entries of the ledger (ledger::dues_of), those waived marked. `findings` are those of the unit's verdict by the
// rules of due_rules(), reached without a folder prefix.
std::vector<ledger::Due> dues_of(Case const& c, std::span<LocatedFinding const> findings, ledger::DueSpan span);
// The rule that tells of the same thing once it is there, too late, as report-late does of report-missing; null if
// none.
RuleInfo const* late_rule_of(RuleInfo const& missing);
// The rules that tell of what is due and was not done, or not in time.
std::vector<std::string> due_rules();

}  // namespace bcd::rule
