// The description of a rule, separate from its check. check, explain, the man page and every output format use this one
// declaration. What it checks and why is prose: reason.hpp.
#pragma once
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd {

// error: violates an article. warning: violates a house rule or good practice. note: information only.
enum class Severity { note, warning, error };
Text severity_word(Severity severity);            // lỗi, cảnh báo, ghi chú
std::string_view severity_id(Severity severity);  // error, warning, note: for programs, the same in every language

struct RuleInfo {
  std::string_view id;  // in kebab-case, names the error, never reused
  Severity severity = Severity::error;
  Text message;                // {holes} are filled by the finding's arguments
  Text fix;                    // how to fix it, with the same {holes}
  std::string_view bad, good;  // a record (or part of one) with and without the error
  bool quotes = true;          // false: output must not quote the line
  // True if the rule compares records with git history. If the history was not read, the rule reports nothing, and its
  // waivers are not reported as unused.
  bool of_history = false;
  // True if the rule reports nothing at a place where another rule reports a finding at least as severe.
  bool yields = false;
};

}  // namespace bcd
