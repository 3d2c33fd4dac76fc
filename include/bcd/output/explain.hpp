// Rules in words: one whole, or all in a list.
#pragma once
#include <string>

#include "bcd/finding/rule_info.hpp"

namespace bcd::output {

std::string rule_text(RuleInfo const& rule, Lang lang);
// What the rule is about, in its first sentence.
std::string_view rule_summary(RuleInfo const& rule, Lang lang);
std::string rule_list_text(Lang lang);

}  // namespace bcd::output
