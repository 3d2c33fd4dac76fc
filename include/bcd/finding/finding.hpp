// One fault found: which rule, where, about whom, and the arguments of its sentence. The language is chosen when printing.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "bcd/finding/rule_info.hpp"
#include "bcd/source/edit.hpp"
#include "bcd/text/bilingual.hpp"
#include "bcd/text/date.hpp"

namespace bcd {

// An argument of a message: data, or words that themselves have two languages.
class Arg {
 public:
  Arg(std::string value) : value_{std::move(value)} {}
  Arg(std::string_view value) : value_{std::string{value}} {}
  Arg(char const* value) : value_{std::string{value}} {}
  Arg(int value) : value_{std::to_string(value)} {}
  Arg(std::size_t value) : value_{std::to_string(value)} {}
  Arg(Date value) : value_{value.str()} {}
  Arg(Text value) : value_{Both{std::string{value.in(Lang::vi)}, std::string{value.in(Lang::en)}}} {}
  Arg(std::string vi, std::string en) : value_{Both{std::move(vi), std::move(en)}} {}
  std::string_view in(Lang lang) const;
  bool operator==(Arg const&) const = default;

 private:
  struct Both {
    std::string vi, en;
    bool operator==(Both const&) const = default;
  };
  std::variant<std::string, Both> value_;
};

// "; có phải ý là 'notified'?", "; did you mean 'notified'?": ends a message that names something unknown; empty when nothing
// among the candidates is near.
Arg did_you_mean(std::string_view given, std::span<std::string_view const> candidates);

struct NamedArg {
  std::string_view name;
  Arg value;
  bool operator==(NamedArg const&) const = default;
};
using Args = std::vector<NamedArg>;

// The text with its {holes} filled. A hole without an argument stays as it is, which the tests refuse.
std::string fill(Text text, Lang lang, Args const& args);

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
  std::string subject;  // "committee 2025-Q3", a record id, a member id: what a waiver names
  Args args;
  std::vector<Citation> citations;
  bool waived = false;
  std::string waived_because = {};  // the waiver's reason, who agreed and when
  // What mends the fault without changing what the record says, or by the one thing that was likely meant; empty where only a
  // person can tell. All of them are made, or none.
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
  std::string subject;
  Args args;
  std::vector<Citation> citations;
  bool waived = false;
  std::string waived_because = {};
  bool known = false;  // the baseline given to a check has it: it is counted, and fails nothing
  std::vector<LocatedEdit> edits = {};

  bool open() const { return !waived && !known; }
  std::string message(Lang lang) const { return fill(rule->message, lang, args); }
  std::string fix(Lang lang) const { return fill(rule->fix, lang, args); }
};
// `prefix` is the unit's folder as the user sees it, "" or ending in '/'.
LocatedFinding locate(Finding const& finding, std::string_view unit, std::string_view prefix);
// The order of every output: path, line, column, rule, subject.
bool printed_before(LocatedFinding const& a, LocatedFinding const& b);

}  // namespace bcd
