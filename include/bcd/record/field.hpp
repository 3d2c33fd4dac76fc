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
#include "bcd/record/shape.hpp"
#include "bcd/text/duration.hpp"
#include "bcd/text/period.hpp"

namespace bcd::record {

template <class T>
constexpr ShapeInfo scalar_shape(ValueForm form, bool (*read)(std::string_view, void*)) {
  ShapeInfo info{form};
  info.read = read;
  return info;
}
bool read_text(std::string_view, void*);
bool read_date(std::string_view, void*);
bool read_time(std::string_view, void*);
bool read_period(std::string_view, void*);
bool read_boolean(std::string_view, void*);
bool read_duration(std::string_view, void*);
bool read_fraction(std::string_view, void*);
bool read_whole(std::string_view, int& value);
bool read_number(std::string_view, double& value);

template <>
struct Shape<std::string> {
  static constexpr ShapeInfo info() { return scalar_shape<std::string>(ValueForm::text, read_text); }
};
template <>
struct Shape<Date> {
  static constexpr ShapeInfo info() { return scalar_shape<Date>(ValueForm::date, read_date); }
};
template <>
struct Shape<TimeOfDay> {
  static constexpr ShapeInfo info() { return scalar_shape<TimeOfDay>(ValueForm::time, read_time); }
};
template <>
struct Shape<Period> {
  static constexpr ShapeInfo info() { return scalar_shape<Period>(ValueForm::period, read_period); }
};
template <>
struct Shape<double> {
  static constexpr ShapeInfo info() {
    return scalar_shape<double>(ValueForm::number, [](std::string_view scalar, void* value) {
      return read_number(scalar, *static_cast<double*>(value));
    });
  }
};
template <>
struct Shape<bool> {
  static constexpr ShapeInfo info() { return scalar_shape<bool>(ValueForm::boolean, read_boolean); }
};
template <>
struct Shape<Duration> {
  static constexpr ShapeInfo info() { return scalar_shape<Duration>(ValueForm::duration, read_duration); }
};
template <>
struct Shape<Fraction> {
  static constexpr ShapeInfo info() { return scalar_shape<Fraction>(ValueForm::fraction, read_fraction); }
};
template <>
struct Shape<Lines> {
  static constexpr ShapeInfo info() { return {ValueForm::lines}; }
};
template <>
struct Shape<Figures> {
  static constexpr ShapeInfo info() { return {ValueForm::figures}; }
};

template <int Low, int High>
struct Shape<Whole<Low, High>> {
  static constexpr ShapeInfo info() {
    ShapeInfo info{ValueForm::whole};
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
    ShapeInfo info{ValueForm::reference};
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
    ShapeInfo info{ValueForm::word};
    info.words = Words<E>::table;
    info.word = [](void const* value) { return std::size_t(*static_cast<E const*>(value)); };
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
    ShapeInfo info{ValueForm::object};
    info.object = &kind_info<R>;
    return info;
  }
};
template <class T>
struct Shape<std::vector<At<T>>> {
  static constexpr ShapeInfo info() {
    using Items = std::vector<At<T>>;
    ShapeInfo info{ValueForm::list};
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
    ShapeInfo info{ValueForm::dated};
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

// Calls `see(targets, id, span)` for every reference in the record, at any depth, in the order of the declaration.
template <class See>
void each_reference(KindInfo const& kind, void const* object, See const& see);
template <class See>
void each_reference_in(ShapeInfo const& shape, AtBase const& at, See const& see) {
  void const* const value = shape.value(const_cast<AtBase*>(&at));
  if (shape.form == ValueForm::reference)
    see(shape.targets, std::string_view{static_cast<AnyRef const*>(value)->id}, at.span);
  if (shape.form == ValueForm::object) each_reference(*shape.object, value, see);
  if (ShapeInfo const* const item = in_list(shape))
    for (std::size_t i = 0; i < shape.size(value); ++i) each_reference_in(*item, *shape.at(value, i), see);
}
template <class See>
void each_reference(KindInfo const& kind, void const* object, See const& see) {
  for (FieldInfo const& field : kind.fields)
    if (AtBase const& at = field.in_const(object); at.given) each_reference_in(*field.shape, at, see);
}

}  // namespace bcd::record
