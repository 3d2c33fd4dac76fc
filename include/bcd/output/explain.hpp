// Descriptions of rules: one in full, or a list of all.
#pragma once
#include <string>

#include "bcd/finding/rule_info.hpp"

namespace bcd::output {

// Returns the full description: reason, clauses, message, a wrong and a right example, the fix.
std::string rule_text(RuleInfo const& rule, Lang lang);
// Returns the first sentence of the rule's reason.
std::string rule_summary(RuleInfo const& rule, Lang lang);
// Returns one line per rule: id, severity, summary.
std::string rule_list_text(Lang lang);

}  // namespace bcd::output
