// What a rule is, apart from how it checks: one declaration read by check, explain, the man page and every output
// format.
#pragma once
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd {

// error: breaks an article; warning: breaks a house rule or good practice; note: only informs.
enum class Severity { note, warning, error };
Text severity_word(Severity severity);            // lỗi, cảnh báo, ghi chú
std::string_view severity_id(Severity severity);  // error, warning, note: for machines, in every language

struct RuleInfo {
  std::string_view id;  // kebab-case, names the fault, never reused
  Severity severity = Severity::error;
  Text message;                // {holes} are filled by the finding's arguments
  Text fix;                    // how to mend it, likewise
  Text why;                    // what the rule checks and why, for `bcd explain`
  std::string_view bad, good;  // a record (or a part of one) with the fault and without
  bool quotes = true;          // false: the line itself must not be shown again
  bool of_history =
      false;            // compares with the history of the files: silent, and not waived in vain, where nobody read it
  bool yields = false;  // silent where another rule finds fault with the same place
};

}  // namespace bcd
