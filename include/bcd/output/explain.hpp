// Descriptions of rules: one in full, or a list of all.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "bcd/finding/rule_info.hpp"

namespace bcd::output {

// Returns every rule that can print a finding: those of `bcd check`, and the one on a unit's own templates.
std::vector<RuleInfo const*> const& explained_rules();
// Returns the full description: reason, clauses, message, a wrong and a right example, the fix.
std::string rule_text(RuleInfo const& rule, Lang lang);
// Returns the first sentence of the rule's reason.
std::string rule_summary(RuleInfo const& rule, Lang lang);
// Returns one line per rule: id, severity, summary.
std::string rule_list_text(Lang lang);
// {"version":1,"rules":[…]}: all that rule_text() tells of each. The output does not depend on the language.
std::string rules_json(std::span<RuleInfo const* const> rules);

}  // namespace bcd::output
