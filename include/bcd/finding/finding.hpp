// One fault found: which rule, where, about whom, and the arguments of its sentence. Language and voice are chosen when
// printing.
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

// The clause a finding rests on: an article of a regulation, or a house rule of the unit when `article` is empty.
struct Citation {
  std::string article;     // "14.5"
  std::string regulation;  // "khanh-khe"; empty for a house rule
  Arg words{""};           // what the clause says, in a few words
  std::string decided;     // of a house rule: the number of the paper that decided it
  Arg reading{""};         // the reading of the text that it rests on: "roll = none (Ngày 20 là ngày nghỉ …?)"
  bool operator==(Citation const&) const = default;
};
// "Điều 14 khoản 5, quy chế khanh-khe: …" or "quy định nội bộ: …".
std::string cite(Citation const& citation, Lang lang);
// "cách hiểu: …", "reading: …"; empty when the clause rests on none.
std::string cite_reading(Citation const& citation, Lang lang);
// "14.5" -> "Điều 14 khoản 5"; "19.1.a" -> "Điều 19 khoản 1 điểm a"; "7" -> "Điều 7".
std::string article_words(std::string_view article, Lang lang);

struct Finding {
  RuleInfo const* rule = nullptr;
  Severity severity = Severity::error;  // the rule's own, unless a house rule or an open limit softens it
  source::File const* file = nullptr;
  source::Span span;
  Subject subject;  // what a waiver names
  Args args;
  std::vector<Citation> citations;
  bool waived = false;
  std::string waived_because = {};  // the waiver's reason, who agreed and when
  // What mends the fault without changing what the record says, or by the one thing that was likely meant; empty where
  // only a person can tell. All of them are made, or none.
  std::vector<source::Edit> edits = {};
};

// What goes in the place of what stands between two positions.
struct LocatedEdit {
  source::Position begin, end;
  std::string text;
};

// A finding resolved against its file, which may then be let go.
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
  bool known = false;  // the baseline given to a check has it: it is counted, and fails nothing
  std::vector<LocatedEdit> edits = {};

  bool open() const { return !waived && !known; }
  bool is(RuleInfo const& one) const { return rule == &one; }
  std::string message(Voice const& voice) const { return fill(rule->message, voice, args); }
  std::string message(Lang lang) const { return message(Voice{lang}); }
  std::string fix(Lang lang) const { return fill(rule->fix, lang, args); }
};
// `prefix` is the unit's folder as the user sees it, "" or ending in '/'.
LocatedFinding locate(Finding const& finding, std::string_view unit, std::string_view prefix);
// The order of every output: path, line, column, rule, subject.
bool printed_before(LocatedFinding const& a, LocatedFinding const& b);

}  // namespace bcd
