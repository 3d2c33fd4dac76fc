// Declares the keys of the model of a form. The JSON Schema, the manual and the check of a unit's own template are
// derived from these declarations, and a test checks every model against them.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd::form {

struct Key;
struct Keys {
  Key const* first = nullptr;
  std::size_t count = 0;
  constexpr Keys() = default;
  template <std::size_t N>
  constexpr Keys(std::array<Key, N> const& keys) : first{keys.data()}, count{N} {}
  constexpr Key const* begin() const { return first; }
  constexpr Key const* end() const;
};

// text: words ready to print, or "". list: an array of objects; a key NAME_any beside it is added automatically and is
// true if the list is not empty. chart: Mermaid source, or "" if charts are off.
enum class Shape { text, number, flag, list, group, chart };
struct Key {
  std::string_view name;
  Shape shape;
  Text title;
  Keys inner{};  // the keys of a list's entries or of a group
};
constexpr Key const* Keys::end() const { return first + count; }

constexpr Key text(std::string_view name, Text title) { return {name, Shape::text, title}; }
constexpr Key number(std::string_view name, Text title) { return {name, Shape::number, title}; }
constexpr Key flag(std::string_view name, Text title) { return {name, Shape::flag, title}; }
constexpr Key chart(std::string_view name, Text title) { return {name, Shape::chart, title}; }
constexpr Key list(std::string_view name, Text title, Keys inner) { return {name, Shape::list, title, inner}; }
constexpr Key group(std::string_view name, Text title, Keys inner) { return {name, Shape::group, title, inner}; }

// The keys of a list whose entries have only a `text`.
inline constexpr std::array text_keys{text("text", {"Nội dung", "The text"})};

}  // namespace bcd::form
