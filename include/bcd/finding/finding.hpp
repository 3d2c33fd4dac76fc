// A finding: its rule, position, subject and message arguments. Language and voice are chosen when it is printed.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bcd/finding/arg.hpp"
#include "bcd/finding/rule_info.hpp"
#include "bcd/finding/subject.hpp"
#include "bcd/source/edit.hpp"

namespace bcd {

// The clause on which a finding is based: an article of a regulation or, if `regulation` is empty, a house rule of the
// unit.
struct Citation {
  std::string article;     // "14.5"
  std::string regulation;  // "khanh-khe"; empty for a house rule
  Arg words{""};           // the clause in a few words
  std::string decided;     // of a house rule: the number of the paper that adopted it
  Arg reading{""};         // the reading of the text it depends on: "roll = none (Ngày 20 là ngày nghỉ …?)"
  bool operator==(Citation const&) const = default;
};
// Returns "khoản 5 Điều 14 quy chế khanh-khe: …" or "quy định nội bộ: …".
std::string cite(Citation const& citation, Lang lang);
// Returns "cách hiểu: …" or "reading: …". Empty if the clause depends on no reading.
std::string cite_reading(Citation const& citation, Lang lang);
// "14.5" -> "khoản 5 Điều 14"; "19.1.a" -> "điểm a khoản 1 Điều 19"; "7" -> "Điều 7". "" if it is not the number of
// an article.
std::string article_words(std::string_view article, Lang lang);

struct Finding {
  RuleInfo const* rule = nullptr;
  // The rule's severity, unless a house rule, an unsettled limit or the unit's `checks` change it.
  Severity severity = Severity::error;
  source::File const* file = nullptr;
  source::Span span;
  Subject subject;  // the name used in a waiver
  Args args;
  std::vector<Citation> citations;
  bool waived = false;
  std::string waived_because = {};  // the waiver's reason, who agreed and when
  // Edits that fix the error without changing the values of the record, or by the one change that was probably meant.
  // Empty if only a person can decide. Either all of them are applied, or none.
  std::vector<source::Edit> edits = {};
};

// Replaces the text between two positions.
struct LocatedEdit {
  source::Position begin, end;
  std::string text;
  source::Span bytes = {};  // the same place, in bytes
};

// A finding with positions instead of offsets. It does not refer to the file, which may be released.
struct LocatedFinding {
  RuleInfo const* rule = nullptr;
  Severity severity = Severity::error;
  std::string unit, path;
  source::Position begin, end;
  source::Excerpt excerpt;
  Subject subject;
  Args args;
  std::vector<Citation> citations;
  bool waived = false;
  std::string waived_because = {};
  bool known = false;  // true if the check's baseline contains it: it is counted but does not fail the check
  std::vector<LocatedEdit> edits = {};

  bool open() const { return !waived && !known; }
  bool is(RuleInfo const& one) const { return rule == &one; }
  std::string message(Voice const& voice) const { return fill(rule->message, voice, args); }
  std::string message(Lang lang) const { return message(Voice{lang}); }
  std::string fix(Lang lang) const { return fill(rule->fix, lang, args); }
};
// `prefix`: the unit's folder as the user sees it, "" or with a trailing '/'.
LocatedFinding locate(Finding const& finding, std::string_view unit, std::string_view prefix);
// The order of all output: path, line, column, rule, subject.
bool printed_before(LocatedFinding const& a, LocatedFinding const& b);

}  // namespace bcd
