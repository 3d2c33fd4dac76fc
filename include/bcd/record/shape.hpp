// Declarations of fields and kinds, and the description of each value type with the type erased. Included by field.hpp.
#pragma once
#include <span>
#include <string_view>

#include "bcd/record/value.hpp"

namespace bcd::record {

enum class ValueForm {
  text,
  date,
  time,
  period,
  whole,
  number,
  boolean,
  duration,
  fraction,
  word,
  reference,
  lines,
  figures,
  list,
  object,
  dated
};

struct KindInfo;
// Describes and reads the values of one C++ type, with the type erased.
struct ShapeInfo {
  ValueForm form;
  std::span<Word const> words{};     // of a word
  Target targets{};                  // of a reference
  int low = 0, high = 0;             // bounds of a whole number
  ShapeInfo const* item = nullptr;   // of a list: its item; of a dated value: the value
  ShapeInfo const* stage = nullptr;  // of a dated value: one stage, which is an object
  KindInfo const* object = nullptr;  // of an object; of a word, the map that may be written in its place
  // Parses a scalar into a T. Returns false if it is not valid. Null for lines, figures, lists, objects and dated
  // values.
  bool (*read)(std::string_view scalar, void* value) = nullptr;
  // For words: returns the index in `words`; not below its size if the value was written as a map.
  std::size_t (*word)(void const* value) = nullptr;
  // For lists and dated values. grow appends an item or stage and returns it. at returns one by index.
  AtBase* (*grow)(void* list) = nullptr;
  std::size_t (*size)(void const* list) = nullptr;
  AtBase const* (*at)(void const* list, std::size_t index) = nullptr;
  // For dated values: returns the value in force on the day.
  AtBase const* (*on)(void const* dated, Date day) = nullptr;
  // Converts the address of an At<T> to that of its T.
  void* (*value)(AtBase*) = nullptr;
};

enum class Need { optional, required, one_of };  // one_of: exactly one of the fields with this need must be given

struct FieldInfo {
  std::string_view key;
  Need need;
  Text title;
  // The text in a file: of a list one item, of an object unused.
  std::string_view example;
  ShapeInfo const* shape;
  AtBase& (*in)(void* object);
  // Required if the field `when_key` has the value `when_word`.
  std::string_view when_key{}, when_word{};
  // True if the field is an exception to other fields or to the usual case, so that a new record gets no example of it.
  bool seldom = false;
  // True if the field is given in place of another one, so that an example with every field leaves it out.
  bool alternative = false;
  // Of a text that is either in words or the id of one of these. A reference has its targets in its shape.
  Target or_id{};

  constexpr FieldInfo at_times() const {
    FieldInfo copy = *this;
    copy.seldom = true;
    return copy;
  }

  constexpr FieldInfo instead() const {
    FieldInfo copy = *this;
    copy.alternative = true;
    return copy;
  }
  constexpr FieldInfo or_id_of(Target set) const {
    FieldInfo copy = *this;
    copy.or_id = set;
    return copy;
  }
  constexpr FieldInfo when(std::string_view other, std::string_view word) const {
    FieldInfo copy = *this;
    copy.when_key = other;
    copy.when_word = word;
    return copy;
  }
  AtBase const& in_const(void const* object) const { return in(const_cast<void*>(object)); }
  void const* value(void const* object) const { return shape->value(&in(const_cast<void*>(object))); }
};

struct KindInfo {
  // folder: the top folder of its records, or empty for a part of another record.
  std::string_view name, folder;
  Text title;
  std::span<FieldInfo const> fields;
  // The field whose value must be unique among the items of a list. Empty if there is none.
  std::string_view once{};
};

template <class R>
struct Kind;
template <class R>
inline constexpr KindInfo kind_info = [] {
  KindInfo info{Kind<R>::name, Kind<R>::folder, Kind<R>::title, Kind<R>::fields};
  if constexpr (requires { Kind<R>::once; }) info.once = Kind<R>::once;
  return info;
}();

template <class T>
struct Shape;
template <class T>
inline constexpr ShapeInfo shape_info = [] {
  ShapeInfo info = Shape<T>::info();
  info.value = [](AtBase* at) -> void* { return &static_cast<At<T>*>(at)->value; };
  return info;
}();

namespace detail {
template <auto Member>
struct MemberOf;
template <class R, class T, At<T> R::*Member>
struct MemberOf<Member> {
  using Value = T;
  static AtBase& in(void* object) { return static_cast<R*>(object)->*Member; }
};
}  // namespace detail

template <auto Member>
constexpr FieldInfo field(std::string_view key, Need need, Text title, std::string_view example = {}) {
  using Of = detail::MemberOf<Member>;
  return {key, need, title, example, &shape_info<typename Of::Value>, &Of::in};
}

// Returns the shape of one value: a list's item, a dated value's value, otherwise the shape itself.
constexpr ShapeInfo const& one_of(ShapeInfo const& shape) {
  return shape.form == ValueForm::list || shape.form == ValueForm::dated ? *shape.item : shape;
}
// Returns the shape of the element after a '-': a list's item, a stage of a dated value. Null if the shape allows no
// list.
constexpr ShapeInfo const* in_list(ShapeInfo const& shape) {
  return shape.form == ValueForm::list ? shape.item : shape.form == ValueForm::dated ? shape.stage : nullptr;
}

// Returns the expected form in words, for a message: "ngày dạng 2026-03-25", "a date like 2026-03-25".
Text expected(ShapeInfo const& shape);

}  // namespace bcd::record
