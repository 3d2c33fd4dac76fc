// A kind of record is declared once, as a list of fields. The loader, positions, "did you mean", JSON Schema, examples
// and manual pages all use this list, so that no fact about a field is written twice.
//
//   struct Guest { At<std::string> name, agency; };
//   template <> struct Kind<Guest> {
//     static constexpr std::string_view name = "guest", folder = "";
//     static constexpr Text title{"khách mời", "guest"};
//     static constexpr std::array fields{
//         field<&Guest::name>("name", Need::required, {"Họ và tên", "Full name"}, "Vũ Văn K"),
//         field<&Guest::agency>("agency", Need::optional, {"Nơi công tác", "Where from"}, "Sở Khoa học và Công nghệ")};
//   };
#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/file.hpp"
#include "bcd/text/bilingual.hpp"
#include "bcd/text/date.hpp"
#include "bcd/text/measure.hpp"
#include "bcd/text/period.hpp"

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
template <Target T>
struct Ref {
  std::string id;
};

template <int Low, int High>
struct Whole {  // a whole number between two bounds, inclusive
  int value = 0;
  operator int() const { return value; }
};
struct Lines {  // one text or a list of texts
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

enum class Form {
  text,
  date,
  time,
  period,
  whole,
  number,
  boolean,
  lead,
  share,
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
  Form form;
  std::span<Word const> words{};     // of a word
  Target targets{};                  // of a reference
  int low = 0, high = 0;             // bounds of a whole number
  ShapeInfo const* item = nullptr;   // of a list: its item; of a dated value: the value
  ShapeInfo const* stage = nullptr;  // of a dated value: one stage, which is an object
  KindInfo const* object = nullptr;  // of an object
  // Parses a scalar into a T. Returns false if it is not valid. Null for lines, figures, lists, objects and dated
  // values.
  bool (*read)(std::string_view scalar, void* value) = nullptr;
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

  constexpr FieldInfo at_times() const {
    FieldInfo copy = *this;
    copy.seldom = true;
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

// ---- the shapes of values

template <class T>
constexpr ShapeInfo scalar_shape(Form form, bool (*read)(std::string_view, void*)) {
  ShapeInfo info{form};
  info.read = read;
  return info;
}
bool read_text(std::string_view, void*);
bool read_date(std::string_view, void*);
bool read_time(std::string_view, void*);
bool read_period(std::string_view, void*);
bool read_boolean(std::string_view, void*);
bool read_lead(std::string_view, void*);
bool read_share(std::string_view, void*);
bool read_whole(std::string_view, int& value);
bool read_number(std::string_view, double& value);

template <>
struct Shape<std::string> {
  static constexpr ShapeInfo info() { return scalar_shape<std::string>(Form::text, read_text); }
};
template <>
struct Shape<Date> {
  static constexpr ShapeInfo info() { return scalar_shape<Date>(Form::date, read_date); }
};
template <>
struct Shape<TimeOfDay> {
  static constexpr ShapeInfo info() { return scalar_shape<TimeOfDay>(Form::time, read_time); }
};
template <>
struct Shape<Period> {
  static constexpr ShapeInfo info() { return scalar_shape<Period>(Form::period, read_period); }
};
template <>
struct Shape<double> {
  static constexpr ShapeInfo info() {
    return scalar_shape<double>(Form::number, [](std::string_view scalar, void* value) {
      return read_number(scalar, *static_cast<double*>(value));
    });
  }
};
template <>
struct Shape<bool> {
  static constexpr ShapeInfo info() { return scalar_shape<bool>(Form::boolean, read_boolean); }
};
template <>
struct Shape<Lead> {
  static constexpr ShapeInfo info() { return scalar_shape<Lead>(Form::lead, read_lead); }
};
template <>
struct Shape<Share> {
  static constexpr ShapeInfo info() { return scalar_shape<Share>(Form::share, read_share); }
};
template <>
struct Shape<Lines> {
  static constexpr ShapeInfo info() { return {Form::lines}; }
};
template <>
struct Shape<Figures> {
  static constexpr ShapeInfo info() { return {Form::figures}; }
};

template <int Low, int High>
struct Shape<Whole<Low, High>> {
  static constexpr ShapeInfo info() {
    ShapeInfo info{Form::whole};
    info.low = Low;
    info.high = High;
    info.read = [](std::string_view scalar, void* value) {
      int& number = static_cast<Whole<Low, High>*>(value)->value;
      return read_whole(scalar, number) && number >= Low && number <= High;
    };
    return info;
  }
};
template <Target T>
struct Shape<Ref<T>> {
  static constexpr ShapeInfo info() {
    ShapeInfo info{Form::reference};
    info.targets = T;
    info.read = [](std::string_view scalar, void* value) {
      return read_text(scalar, &static_cast<Ref<T>*>(value)->id);
    };
    return info;
  }
};
template <class E>
requires requires { Words<E>::table; }
struct Shape<E> {
  static constexpr ShapeInfo info() {
    ShapeInfo info{Form::word};
    info.words = Words<E>::table;
    info.read = [](std::string_view scalar, void* value) {
      for (std::size_t i = 0; i < Words<E>::table.size(); ++i)
        if (Words<E>::table[i].id == scalar) return *static_cast<E*>(value) = E(i), true;
      return false;
    };
    return info;
  }
};
template <class R>
requires requires { Kind<R>::fields; }
struct Shape<R> {
  static constexpr ShapeInfo info() {
    ShapeInfo info{Form::object};
    info.object = &kind_info<R>;
    return info;
  }
};
template <class T>
struct Shape<std::vector<At<T>>> {
  static constexpr ShapeInfo info() {
    using Items = std::vector<At<T>>;
    ShapeInfo info{Form::list};
    info.item = &shape_info<T>;
    info.grow = [](void* list) -> AtBase* { return &static_cast<Items*>(list)->emplace_back(); };
    info.size = [](void const* list) { return static_cast<Items const*>(list)->size(); };
    info.at = [](void const* list, std::size_t index) -> AtBase const* {
      return &(*static_cast<Items const*>(list))[index];
    };
    return info;
  }
};

template <class T>
struct Kind<Stage<T>> {
  static constexpr std::string_view name = "dated value", folder = "";
  static constexpr Text title{"giá trị theo thời gian", "dated value"};
  static constexpr std::array fields{
      field<&Stage<T>::value>("value", Need::required, {"Giá trị", "Value"}),
      field<&Stage<T>::from>("from", Need::required, {"Từ ngày", "In force from"}, "2026-01-01")};
};
template <class T>
struct Shape<Dated<T>> {
  static constexpr ShapeInfo info() {
    ShapeInfo info{Form::dated};
    info.item = &shape_info<T>;
    info.stage = &shape_info<Stage<T>>;
    info.grow = [](void* dated) -> AtBase* { return &static_cast<Dated<T>*>(dated)->stages.emplace_back(); };
    info.size = [](void const* dated) { return static_cast<Dated<T> const*>(dated)->stages.size(); };
    info.at = [](void const* dated, std::size_t index) -> AtBase const* {
      return &static_cast<Dated<T> const*>(dated)->stages[index];
    };
    info.on = [](void const* dated, Date day) -> AtBase const* {
      return &static_cast<Dated<T> const*>(dated)->on(day);
    };
    return info;
  }
};

// Returns the shape of one value: a list's item, a dated value's value, otherwise the shape itself.
constexpr ShapeInfo const& one_of(ShapeInfo const& shape) {
  return shape.form == Form::list || shape.form == Form::dated ? *shape.item : shape;
}
// Returns the shape of the element after a '-': a list's item, a stage of a dated value. Null if the shape allows no
// list.
constexpr ShapeInfo const* in_list(ShapeInfo const& shape) {
  return shape.form == Form::list ? shape.item : shape.form == Form::dated ? shape.stage : nullptr;
}

// Returns the expected form in words, for a message: "ngày dạng 2026-03-25", "a date like 2026-03-25".
Text expected(ShapeInfo const& shape);

// ---- walking a loaded record

// Calls `see(targets, id, span)` for every reference in the record, at any depth, in the order of the declaration.
template <class See>
void each_reference(KindInfo const& kind, void const* object, See const& see);
template <class See>
void each_reference_in(ShapeInfo const& shape, AtBase const& at, See const& see) {
  void const* const value = shape.value(const_cast<AtBase*>(&at));
  if (shape.form == Form::reference)
    see(shape.targets, std::string_view{static_cast<Ref<Target::member> const*>(value)->id}, at.span);
  if (shape.form == Form::object) each_reference(*shape.object, value, see);
  if (ShapeInfo const* const item = in_list(shape))
    for (std::size_t i = 0; i < shape.size(value); ++i) each_reference_in(*item, *shape.at(value, i), see);
}
template <class See>
void each_reference(KindInfo const& kind, void const* object, See const& see) {
  for (FieldInfo const& field : kind.fields)
    if (AtBase const& at = field.in_const(object); at.given) each_reference_in(*field.shape, at, see);
}

}  // namespace bcd::record
