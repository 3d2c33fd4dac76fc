#include "place_words.hpp"

#include <algorithm>
#include <array>

#include "bcd/text/fold.hpp"
#include "bcd/text/utf8.hpp"
#include "bcd/workspace/new_unit.hpp"

namespace bcd::workspace {
namespace {

struct Level {
  std::string_view folded, written, headed, word;
};
constexpr std::array levels{Level{"xa ", "xã", "Xã", "commune"}, Level{"phuong ", "phường", "Phường", "ward"},
                            Level{"dac khu ", "đặc khu", "Đặc khu", "special-zone"}};

Level const* find_level(std::string_view name) {
  std::string const words = fold(name) + " ";
  auto const found = std::ranges::find_if(
      levels, [&](Level const& one) { return words.starts_with(one.folded) && words.size() > one.folded.size(); });
  return found == levels.end() ? nullptr : &*found;
}

// Returns the part of the name after the words of the level.
std::string_view rest_of(std::string_view name, Level const& level) {
  for (auto words = std::ranges::count(level.written, ' ') + 1; words > 0; --words) {
    while (name.starts_with(' ')) name.remove_prefix(1);
    name.remove_prefix(std::min(name.find(' '), name.size()));
  }
  while (name.starts_with(' ')) name.remove_prefix(1);
  return name;
}

// "KHÁNH KHÊ" -> "Khánh Khê". A text that is not all capitals is returned unchanged.
std::string out_of_capitals(std::string_view text) {
  if (utf8::upper(text) != text) return std::string{text};
  std::string made;
  bool first = true;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const size = std::max<std::size_t>(utf8::decode(text, at).size, 1);
    std::string_view const letter = text.substr(at, size);
    made += first ? std::string{letter} : utf8::lower(letter);
    first = letter == " " || letter == "-";
    at += size;
  }
  return made;
}

}  // namespace

std::string_view level_of(std::string_view name) {
  Level const* const level = find_level(name);
  return level ? level->word : std::string_view{};
}

std::string unit_name(std::string_view typed, std::string_view level) {
  if (Level const* const own = find_level(typed))
    return std::string{own->written} + " " + out_of_capitals(rest_of(typed, *own));
  auto const named = std::ranges::find(levels, level, &Level::word);
  return named == levels.end() ? std::string{typed} : std::string{named->written} + " " + out_of_capitals(typed);
}

std::string place_of(std::string_view name) {
  Level const* const level = find_level(name);
  if (!level) return std::string{name};
  std::string const rest{rest_of(name, *level)};
  return rest.find_first_not_of("0123456789") == rest.npos ? std::string{level->headed} + " " + rest : rest;
}

}  // namespace bcd::workspace
