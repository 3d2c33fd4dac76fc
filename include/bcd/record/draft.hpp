// A new record before it is a file: what is known of it, what is only offered, and the comments that help whoever goes
// on writing. Its text has every field in the order of the kind; a field nobody filled stands there as a comment with
// its title and example, to be taken or left.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bcd/finding/finding.hpp"
#include "bcd/record/field.hpp"

namespace bcd::record {

struct DraftValue {
  enum class Form { scalar, list, map, words };  // words: a line for the reader, no value
  Form form = Form::scalar;
  std::string text;    // of a scalar: what it says, without YAML's quotes
  bool as_is = false;  // the text is YAML already
  std::vector<DraftValue> items;
  std::vector<std::pair<std::string, DraftValue>> entries;  // of a map, in any order: it is written in that of the kind
  std::vector<std::string> above = {};                      // comment lines before it
  std::string beside = {};                                  // comment at the end of its first line
  bool offered = false;                                     // written as a comment

  DraftValue* find(std::string_view key);
  DraftValue const* find(std::string_view key) const { return const_cast<DraftValue*>(this)->find(key); }
  DraftValue& add(std::string key, DraftValue value) {
    return entries.emplace_back(std::move(key), std::move(value)).second;
  }
  bool given() const { return !offered; }
};
inline DraftValue scalar(std::string text, std::string beside = {}) {
  return {DraftValue::Form::scalar, std::move(text), false, {}, {}, {}, std::move(beside), false};
}
inline DraftValue list(std::vector<DraftValue> items = {}) {
  return {DraftValue::Form::list, {}, false, std::move(items), {}, {}, {}, false};
}
inline DraftValue map(std::vector<std::pair<std::string, DraftValue>> entries = {}) {
  return {DraftValue::Form::map, {}, false, {}, std::move(entries), {}, {}, false};
}
inline DraftValue offered(DraftValue value) {
  value.offered = true;
  return value;
}

// A field with its example, nested fields with their titles beside them.
DraftValue example_of(FieldInfo const& field, Lang lang);

class Draft {
 public:
  Draft(KindInfo const& kind, Lang lang) : kind_{&kind}, lang_{lang}, root_{map()} {}
  KindInfo const& kind() const { return *kind_; }
  Lang lang() const { return lang_; }

  // A value somebody chose: "date", "seats.0.role" (items count from 0), "conclusion.number". Lists of ids, words,
  // dates and numbers take several separated by commas; a list takes one more each time. No value: the field is left
  // out. What is wrong with the path is told; whether the value fits is the loader's to say.
  struct Fault {
    Text what;
    Args args;
  };
  std::optional<Fault> set(std::string_view path, std::string_view value);
  // Whatever is not there yet: a value at a path, or the whole of a field. Nothing where the field was left out on
  // purpose.
  void fill(std::string_view path, std::string text, std::string beside = {});
  void fill(std::string_view key, DraftValue value);
  // Comment lines before a field, given or not.
  void tell(std::string_view key, std::vector<std::string> lines);
  // More words beside a field that is given, whoever gave it.
  void remark(std::string_view key, std::string const& words);
  // The same, to be told to whoever makes the record as well.
  void warn(std::string_view key, std::string const& words);
  std::vector<std::string> const& warnings() const { return warnings_; }
  // Beside each field that takes one of several words, given or offered: which ones, with what they mean.
  void name_words();
  bool given(std::string_view path) const;
  std::string text(std::string_view path) const;  // of a scalar; "" when it is not given
  template <class T>
  std::optional<T> read(std::string_view path) const {
    T value{};
    std::string const scalar = text(path);
    return !scalar.empty() && shape_info<T>.read(scalar, &value) ? std::optional{value} : std::nullopt;
  }

  // Fields that must be given and are not, each with its path.
  std::vector<std::pair<std::string, FieldInfo const*>> missing() const;
  // The record alone; and with its comments, below the lines of a heading.
  std::string bare_yaml() const;
  std::string yaml(std::vector<std::string> const& heading) const;

 private:
  KindInfo const* kind_;
  Lang lang_;
  DraftValue root_;
  std::set<std::string, std::less<>> left_out_;
  std::vector<std::pair<std::string, std::vector<std::string>>> told_;
  std::vector<std::string> warnings_;
};

}  // namespace bcd::record
