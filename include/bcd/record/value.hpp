// The types of the values in a record: with positions, dated, words of an enum, references.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/file.hpp"
#include "bcd/text/bilingual.hpp"
#include "bcd/text/date.hpp"

namespace bcd::record {

// A value and its position. `given` is false if the field is missing or did not load. The span is empty if the field is
// missing.
struct AtBase {
  source::Span span;
  bool given = false;
  explicit operator bool() const { return given; }
};
template <class T>
struct At : AtBase {
  T value{};
  T const& operator*() const { return value; }
  T const* operator->() const { return &value; }
};
template <class T>
using List = At<std::vector<At<T>>>;

// A fact that changes over time: one value, or a list of values that are each in force from a day on.
template <class T>
struct Stage {
  At<T> value;
  At<Date> from;  // not given if the value never changes
};
template <class T>
struct Dated {
  std::vector<At<Stage<T>>> stages;  // in file order

  // Returns the value in force on the day. The earliest value also applies to the days before it. Not `given` if there
  // is none.
  At<T> const& on(Date day) const {
    static At<T> const none;
    Stage<T> const* best = nullptr;
    auto const later = [](Stage<T> const& a, Stage<T> const& b) { return *a.from > *b.from; };
    for (At<Stage<T>> const& one : stages) {
      bool const ahead = one->from && *one->from > day, best_ahead = best && best->from && *best->from > day;
      if (!best || (ahead ? best_ahead && later(*best, *one) : best_ahead || later(*one, *best))) best = &*one;
    }
    return best ? best->value : none;
  }
};
// True if the list contains the value. A reference is compared by its id.
template <class T, class V>
bool has(List<T> const& list, V const& value) {
  for (At<T> const& one : *list)
    if constexpr (requires { one->id == value; }) {
      if (one->id == value) return true;
    } else if (*one == value) return true;
  return false;
}

// The words that an enum may have in a file. The index of a word in the table is the enum's value.
struct Word {
  std::string_view id;
  Text title;
};
template <class E>
// Specialise with: static constexpr std::array table{Word{"head", {"Trưởng Ban", "head"}}, …};
struct Words;
template <class E>
constexpr std::string_view word_id(E value) {
  return Words<E>::table[std::size_t(value)].id;
}
template <class E>
constexpr Text word_title(E value) {
  return Words<E>::table[std::size_t(value)].title;
}

// The kinds of thing a reference may name. A field that accepts several kinds joins them with '|'.
enum class Target : unsigned {
  member = 1,
  agency = 2,
  body = 4,
  meeting = 8,
  task = 16,
  all_members = 32,
  request = 64,
  decision = 128,
  report = 256
};
constexpr Target operator|(Target a, Target b) { return Target(unsigned(a) | unsigned(b)); }
constexpr bool includes(Target set, Target one) { return (unsigned(set) & unsigned(one)) != 0; }
inline constexpr std::string_view all_members_word = "all-members";
inline constexpr std::array targets{Target::member,  Target::agency,   Target::body,
                                    Target::meeting, Target::task,     Target::all_members,
                                    Target::request, Target::decision, Target::report};
// "người, cơ quan hay ban, tổ", "person, agency or body".
std::string target_words(Target set, Lang lang);
struct AnyRef {
  std::string id;
};
template <Target T>
struct Ref : AnyRef {};

struct AnyWhole {
  int value = 0;
  operator int() const { return value; }
};
template <int Low, int High>
struct Whole : AnyWhole {};  // a whole number between two bounds, inclusive
struct Lines {               // one text or a list of texts
  std::vector<At<std::string>> items;
};
struct Figure {
  std::string name;
  source::Span name_span;
  At<double> number;
};
struct Figures {  // names chosen by the office, each with a number
  std::vector<Figure> items;
};

}  // namespace bcd::record
