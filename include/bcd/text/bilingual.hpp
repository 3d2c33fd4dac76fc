// Everything said to a person, in Vietnamese and English side by side. A text may hold {holes}; both languages
// must hold the same ones, which the compiler proves.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace bcd {

enum class Lang { vi, en };

std::optional<Lang> parse_lang(std::string_view name);

class Text {
 public:
  constexpr Text() = default;
  // Not a constant expression, so refused by the compiler, when vi and en differ in their {holes}.
  template <std::size_t V, std::size_t E>
  consteval Text(char const (&vi)[V], char const (&en)[E]) : vi_{vi, V - 1}, en_{en, E - 1} {
    if (!covers(vi_, en_) || !covers(en_, vi_)) throw "the two languages differ in their {holes}";
  }
  constexpr std::string_view in(Lang lang) const { return lang == Lang::vi ? vi_ : en_; }
  constexpr bool empty() const { return vi_.empty(); }
  bool operator==(Text const&) const = default;

 private:
  static constexpr bool covers(std::string_view from, std::string_view in) {
    for (std::size_t at = from.find('{'); at != from.npos; at = from.find('{', at + 1)) {
      std::size_t const end = from.find('}', at);
      if (end == from.npos || in.find(from.substr(at, end - at + 1)) == in.npos) return false;
    }
    return true;
  }
  std::string_view vi_, en_;
};

}  // namespace bcd
