// Declares the keys of the model of a form: for each its name, its words and the function that gives its value. The
// model, its JSON Schema, the manual and the check of a unit's own template are derived from these lists.
//
//   struct Person { std::string name; int age; };
//   constexpr auto person_keys = keys_of<Person>(
//       text<&Person::name>("name", {"Họ và tên", "Full name"}),
//       flag("adult", {"Đã thành niên", "Of age"}, [](Person const& person) { return person.age >= 18; }));
//   fill(model, person_keys, Person{"Nguyễn Văn A", 40});  // {"name": "Nguyễn Văn A", "adult": true}
//
// The value of a key comes from a member, a member function or a function of the list's input, given in < >, or from a
// lambda without captures. A list of another input does not compile.
#pragma once
#include <array>
#include <concepts>
#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <type_traits>

#include "bcd/text/bilingual.hpp"

namespace bcd::form {

// Only declared here: a view needs no more of the JSON library.
using Model = nlohmann::json;

// A list of keys without the type of its input.
struct Key;
struct Keys {
  Key const* first = nullptr;
  std::size_t count = 0;
  constexpr Key const* begin() const { return first; }
  constexpr Key const* end() const;
};

// text: words ready to print, or "". list: an array of objects; a key NAME_any beside it is added automatically and is
// true if the list is not empty. chart: the figures of a chart (chart.hpp), or null if it says nothing or charts are
// off.
enum class Shape { text, number, flag, list, group, chart };
struct Key {
  std::string_view name;
  Shape shape;
  Text title;
  Keys inner;  // the keys of a list's entries or of a group
  // Sets the value of this key. `input` is an object of the type the list of keys was declared for; `row` is its place
  // in the list of rows that contains it, from 1.
  void (*write)(Key const& key, void const* input, int row, Model& value);
};
constexpr Key const* Keys::end() const { return first + count; }

// In a template each key NAME of shape number has another form, NAME_padded: with two digits, as sentences of official
// papers write a number below ten ("08 nhiệm vụ"). The model does not hold it.
inline constexpr std::string_view padded_ending = "_padded";

struct Chart;
void set_chart(Model& value, Chart const& chart);

// Sets each key of the model, and NAME_any for each list.
void fill(Model& model, Keys keys, void const* input, int row = 0);

// ---- lists with the type of their input
template <class Input, std::size_t N>
struct KeysOf {
  std::array<Key, N> list;
  constexpr operator Keys() const { return {list.data(), N}; }
};
template <class Input, std::size_t N>
void fill(Model& model, KeysOf<Input, N> const& keys, Input const& input) {
  fill(model, keys, &input);
}
// Returns the keys of `first`, then those of `second`, so that keys shared by several models are declared once.
template <class Input, std::size_t A, std::size_t B>
constexpr KeysOf<Input, A + B> both(KeysOf<Input, A> const& first, KeysOf<Input, B> const& second) {
  KeysOf<Input, A + B> all{};
  for (std::size_t i = 0; i < A; ++i) all.list[i] = first.list[i];
  for (std::size_t i = 0; i < B; ++i) all.list[A + i] = second.list[i];
  return all;
}

void set_text(Model& value, std::string_view text);
void set_number(Model& value, long long number);
void set_flag(Model& value, bool flag);
void clear_list(Model& value);
void add_row(Model& list, Keys keys, void const* input);

// A key before it joins the list of an input. `Get` is the type of the function that gives the value, `Inner` the input
// of its inner keys.
template <Shape shape, class Inner, class Get>
struct Declared {
  std::string_view name;
  Text title;
  Keys inner{};
  template <class Input>
  static constexpr bool takes = std::conjunction_v<std::is_empty<Get>, std::is_invocable<Get, Input const&>>;

  template <class Input>
  static void write(Key const& key, void const* input, int, Model& value) {
    Input const& of = *static_cast<Input const*>(input);
    if constexpr (shape == Shape::text) {
      set_text(value, Get{}(of));
    } else if constexpr (shape == Shape::chart) {
      std::same_as<Chart> auto const& chart = Get{}(of);
      set_chart(value, chart);
    } else if constexpr (shape == Shape::number) {
      std::integral auto const number = Get{}(of);
      set_number(value, static_cast<long long>(number));
    } else if constexpr (shape == Shape::flag) {
      std::same_as<bool> auto const flag = Get{}(of);
      set_flag(value, flag);
    } else if constexpr (shape == Shape::list) {
      auto&& rows = Get{}(of);
      clear_list(value);
      for (std::same_as<Inner> auto const& row : rows) add_row(value, key.inner, &row);
    } else {
      std::same_as<Inner> auto const& part = Get{}(of);
      fill(value, key.inner, &part);
    }
  }
  template <class Input>
  constexpr Key key() const {
    return {name, shape, title, inner, &write<Input>};
  }
};
// True if the function of the key takes that input and captures nothing.
template <class Declaration, class Input>
concept TakesInput = Declaration::template takes<Input>;
template <class Input, TakesInput<Input>... Declarations>
constexpr KeysOf<Input, sizeof...(Declarations)> keys_of(Declarations const&... all) {
  return {{{all.template key<Input>()...}}};
}

// Reads a member, calls a member function, or calls a function.
template <auto get>
struct Read {
  template <class Input>
  requires std::is_invocable_v<decltype(get), Input const&>
  constexpr decltype(auto) operator()(Input const& input) const {
    if constexpr (std::is_member_object_pointer_v<decltype(get)>) return (input.*get);
    else if constexpr (std::is_member_function_pointer_v<decltype(get)>) return (input.*get)();
    else return get(input);
  }
};

template <class Get>
constexpr auto text(std::string_view name, Text title, Get) {
  return Declared<Shape::text, void, Get>{name, title};
}
template <auto get>
constexpr auto text(std::string_view name, Text title) {
  return Declared<Shape::text, void, Read<get>>{name, title};
}
template <class Get>
constexpr auto number(std::string_view name, Text title, Get) {
  return Declared<Shape::number, void, Get>{name, title};
}
template <auto get>
constexpr auto number(std::string_view name, Text title) {
  return Declared<Shape::number, void, Read<get>>{name, title};
}
template <class Get>
constexpr auto flag(std::string_view name, Text title, Get) {
  return Declared<Shape::flag, void, Get>{name, title};
}
template <auto get>
constexpr auto flag(std::string_view name, Text title) {
  return Declared<Shape::flag, void, Read<get>>{name, title};
}
template <class Get>
constexpr auto chart(std::string_view name, Text title, Get) {
  return Declared<Shape::chart, void, Get>{name, title};
}
template <auto get>
constexpr auto chart(std::string_view name, Text title) {
  return Declared<Shape::chart, void, Read<get>>{name, title};
}
// The function returns a range of rows, each an input of `keys`.
template <class Row, std::size_t N, class Get>
constexpr auto list(std::string_view name, Text title, KeysOf<Row, N> const& keys, Get) {
  return Declared<Shape::list, Row, Get>{name, title, keys};
}
template <auto get, class Row, std::size_t N>
constexpr auto list(std::string_view name, Text title, KeysOf<Row, N> const& keys) {
  return Declared<Shape::list, Row, Read<get>>{name, title, keys};
}
// The function returns one input of `keys`.
template <class Part, std::size_t N, class Get>
constexpr auto group(std::string_view name, Text title, KeysOf<Part, N> const& keys, Get) {
  return Declared<Shape::group, Part, Get>{name, title, keys};
}
template <auto get, class Part, std::size_t N>
constexpr auto group(std::string_view name, Text title, KeysOf<Part, N> const& keys) {
  return Declared<Shape::group, Part, Read<get>>{name, title, keys};
}

// The number of the row in its list, from 1.
struct RowNumber {
  std::string_view name;
  Text title;
  template <class Input>
  static constexpr bool takes = true;
  static void write(Key const&, void const*, int row, Model& value) { set_number(value, row); }
  template <class Input>
  constexpr Key key() const {
    return {name, Shape::number, title, {}, write};
  }
};
constexpr RowNumber row_number(std::string_view name, Text title) { return {name, title}; }

// ---- views
// The keys of a form, or of a part of one, with the function that works out their input and fills the model.
template <class From>
struct View {
  Keys keys;
  void (*fill)(From const& from, Model& model) = nullptr;
};
// `work` returns the input of `keys`.
template <class From, auto const& keys, auto work>
constexpr View<From> view_of() {
  return {keys, [](From const& from, Model& model) { fill(model, keys, work(from)); }};
}
// A group whose keys are declared in another file. `get` returns what its view takes.
template <auto get, auto const& view>
struct Part {
  std::string_view name;
  Text title;
  template <class Input>
  static constexpr bool takes = std::is_invocable_v<Read<get>, Input const&>;
  template <class Input>
  static void write(Key const&, void const* input, int, Model& value) {
    view.fill(Read<get>{}(*static_cast<Input const*>(input)), value);
  }
  template <class Input>
  constexpr Key key() const {
    return {name, Shape::group, title, view.keys, &write<Input>};
  }
};
template <auto get, auto const& view>
constexpr Part<get, view> part(std::string_view name, Text title) {
  return {name, title};
}

// The keys of a list whose entries have only a `text`.
inline constexpr auto text_keys = keys_of<std::string>(
    text("text", {"Nội dung", "The text"}, [](std::string const& line) { return std::string_view{line}; }));

}  // namespace bcd::form
