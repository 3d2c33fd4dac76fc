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

// Returns the same with an empty line between paragraphs.
inline std::string reason_text(RuleInfo const& rule, Lang lang) {
  std::string text;
  for (std::string const& paragraph : reason(rule, lang)) (text += text.empty() ? "" : "\n\n") += paragraph;
  return text;
}

}  // namespace bcd
