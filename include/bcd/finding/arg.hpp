// The values that fill the {holes} of a message. They stay typed until a Voice formats them.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bcd/text/bilingual.hpp"
#include "bcd/text/date.hpp"
#include "bcd/text/period.hpp"

namespace bcd {

class Arg;
struct NamedArg;
using Args = std::vector<NamedArg>;

// The kind of thing an id refers to. party: a member, an agency or a body. file: a record, by its path.
enum class Ref { member, party, meeting, task, report, request, decision, file };

// An id and the kind of thing it refers to. `shown` replaces the id on the terminal, because a body is printed by its
// name and a person is not.
struct Reference {
  Ref kind;
  std::string id, shown = {};
  bool operator==(Reference const&) const = default;
};

// Formats values in a language. This class formats for the terminal: ids and ISO dates. A voice for people overrides
// both functions.
class Voice {
 public:
  explicit Voice(Lang of) : lang{of} {}
  virtual ~Voice() = default;
  virtual std::string day(Date day) const;
  // `after` is the text that follows in the message, so that the name of a meeting can omit its day if the message
  // gives it next.
  virtual std::string name(Reference const& of, std::string_view after) const;
  Lang lang;
};

// A fixed text in both languages, without values.
struct Words {
  std::string vi, en;
  bool operator==(Words const&) const = default;
};
// A text with holes of its own.
struct Phrase {
  Text text;
  Args args;
  bool operator==(Phrase const&) const;
};
struct ArgList {
  std::vector<Arg> items;
  std::string between;
  bool operator==(ArgList const&) const;
};

class Arg {
 public:
  using Value = std::variant<std::string, Words, long, Date, Period, Reference, Phrase, ArgList>;

  Arg(std::string value);  // printed unchanged
  Arg(std::string_view value);
  Arg(char const* value);
  Arg(int value);
  Arg(std::size_t value);
  Arg(Date value);
  Arg(Period value);  // formatted in words: "quý I/2026", "Q1 2026"
  Arg(Text value);
  Arg(std::string vi, std::string en);
  Arg(Text phrase, Args args);
  Arg(Reference value);
  static Arg member(std::string id) { return Reference{Ref::member, std::move(id)}; }
  // A member, an agency or a body. `shown`: its name, if the terminal prints a name instead of the id.
  static Arg party(std::string id, std::string shown = {}) {
    return Reference{Ref::party, std::move(id), std::move(shown)};
  }
  static Arg meeting(std::string id) { return Reference{Ref::meeting, std::move(id)}; }
  static Arg task(std::string id) { return Reference{Ref::task, std::move(id)}; }
  static Arg report(std::string id) { return Reference{Ref::report, std::move(id)}; }
  static Arg request(std::string id) { return Reference{Ref::request, std::move(id)}; }
  static Arg decision(std::string id) { return Reference{Ref::decision, std::move(id)}; }
  static Arg file(std::string path) { return Reference{Ref::file, std::move(path)}; }
  static Arg list(std::vector<Arg> items, std::string_view between = ", ");

  // Formats the value. `after`: see Voice::name.
  std::string in(Voice const& voice, std::string_view after = {}) const;
  std::string in(Lang lang) const { return in(Voice{lang}); }
  Value const& value() const { return value_; }
  // Returns the value if it has this type, otherwise null.
  template <class T>
  T const* as() const {
    return std::get_if<T>(&value_);
  }
  // Returns the date, or the first one in a phrase ("ngày 2026-05-31"). Null if there is none.
  Date const* day() const;
  bool empty() const;  // true if it prints nothing in both languages
  bool operator==(Arg const& other) const;

 private:
  Value value_;
};

struct NamedArg {
  std::string_view name;
  Arg value;
  bool operator==(NamedArg const&) const = default;
};

// Returns the argument with this name, or null.
Arg const* find_arg(Args const& args, std::string_view name);

// Returns the end of a message about an unknown name: " (có phải ý là 'notified'?)", " (did you mean 'notified'?)".
// Empty if no candidate is near.
Arg did_you_mean(std::string_view given, std::span<std::string_view const> candidates);
// The same if a candidate is near, otherwise all of them: " (có: a, b)", " (there are: a, b)".
Arg did_you_mean_or_list(std::string_view given, std::span<std::string_view const> candidates);

// Returns the text with its {holes} filled. A hole without an argument is left as it is; the tests reject that.
std::string fill(Text text, Voice const& voice, Args const& args);
inline std::string fill(Text text, Lang lang, Args const& args) { return fill(text, Voice{lang}, args); }

}  // namespace bcd
