// What each rule checks and why: src/finding/reasons/RULE.LANG.md, embedded at build time.
#pragma once
#include "bcd/finding/rule_info.hpp"
#include "bcd/text/paragraphs.hpp"

namespace bcd {

std::span<ProseFile const> reason_files();

// Returns the paragraphs of the rule's reason, each on one line. Every rule has a reason.
inline std::vector<std::string> reason(RuleInfo const& rule, Lang lang) {
  return paragraphs(reason_files(), rule.id, lang);
}

}  // namespace bcd
