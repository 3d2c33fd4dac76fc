// A new record before it is written to a file: known values, suggested values, and comments that help the person who
// completes it. The text has every field in the order of the kind. A field without value is written as a comment with
// its title and example, to be kept or deleted.
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

struct DraftEntry;
struct DraftValue {
  enum class Type { scalar, list, map, words };  // words: a comment line, no value
  Type type = Type::scalar;
  std::string text;    // of a scalar, without YAML quotes
  bool as_is = false;  // true: `text` is already YAML
  std::vector<DraftValue> items;
  // Of a map, in any order. They are written in the order of the kind.
  std::vector<DraftEntry> entries;
  std::vector<std::string> above = {};  // comment lines above it
  std::string beside = {};              // comment at the end of its first line
  bool offered = false;                 // true: a suggestion, written as a comment

  DraftValue* find(std::string_view key);
  DraftValue const* find(std::string_view key) const { return const_cast<DraftValue*>(this)->find(key); }
  DraftValue& add(std::string key, DraftValue value);
  bool given() const { return !offered; }
};
struct DraftEntry {
  std::string first;  // the key
  DraftValue second;
};
inline DraftValue& DraftValue::add(std::string key, DraftValue value) {
  return entries.emplace_back(DraftEntry{std::move(key), std::move(value)}).second;
}
inline DraftValue scalar(std::string text, std::string beside = {}) {
  return {DraftValue::Type::scalar, std::move(text), false, {}, {}, {}, std::move(beside), false};
}
inline DraftValue list(std::vector<DraftValue> items = {}) {
  return {DraftValue::Type::list, {}, false, std::move(items), {}, {}, {}, false};
}
inline DraftValue map(std::vector<DraftEntry> entries = {}) {
  return {DraftValue::Type::map, {}, false, {}, std::move(entries), {}, {}, false};
}
inline DraftValue offered(DraftValue value) {
  value.offered = true;
  return value;
}

// Returns a field with its example as a suggestion. Nested fields have their titles beside them.
DraftValue example_of(FieldInfo const& field, Lang lang);

class Draft {
 public:
  Draft(KindInfo const& kind, Lang lang) : kind_{&kind}, lang_{lang}, root_{map()} {}
  KindInfo const& kind() const { return *kind_; }
  Lang lang() const { return lang_; }

  // Sets a value chosen by the user: "date", "seats.0.role" (items count from 0), "conclusion.number". Lists of ids,
  // words, dates and numbers accept several values separated by commas, and a list gets one more item each time. An
  // empty value leaves out a top-level field. Returns an error if the path is wrong, otherwise null. The value itself
  // is checked by the loader.
  struct Fault {
    Text what;
    Args args;
  };
  std::optional<Fault> set(std::string_view path, std::string_view value);
  // Sets a value at a path, or a whole field, unless it is already given or the field was left out.
  void fill(std::string_view path, std::string text, std::string beside = {});
  void fill(std::string_view key, DraftValue value);
  // Adds comment lines above a field, whether it is given or not.
  void tell(std::string_view key, std::vector<std::string> lines);
  // Appends to the comment beside a field. Does nothing if the field is not in the draft.
  void remark(std::string_view key, std::string const& words);
  // Like remark(), and also adds the words to warnings(), which are shown to the user.
  void warn(std::string_view key, std::string const& words);
  std::vector<std::string> const& warnings() const { return warnings_; }
  // Adds, beside each field that takes a fixed set of words, these words with their meaning. Includes suggested fields.
  void name_words();
  bool given(std::string_view path) const;
  std::string text(std::string_view path) const;  // of a scalar; "" if it is not given
  template <class T>
  std::optional<T> read(std::string_view path) const {
    T value{};
    std::string const scalar = text(path);
    return !scalar.empty() && shape_info<T>.read(scalar, &value) ? std::optional{value} : std::nullopt;
  }

  // Returns the required fields that are not given, each with its path.
  std::vector<std::pair<std::string, FieldInfo const*>> missing() const;
  // bare_yaml() returns only the given values. yaml() also writes the heading and all comments.
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
