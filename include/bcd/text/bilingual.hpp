// A message text in Vietnamese and English. A text may contain {holes}. Both languages must contain the same holes,
// which is checked at compile time.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace bcd {

enum class Lang { vi, en };

// "vi" or "en"; null for any other name.
std::optional<Lang> parse_lang(std::string_view name);

class Text {
 public:
  constexpr Text() = default;
  // Fails to compile if vi and en differ in their {holes}, because the throw makes it a non-constant expression.
  template <std::size_t V, std::size_t E>
  consteval Text(char const (&vi)[V], char const (&en)[E]) : vi_{vi, V - 1}, en_{en, E - 1} {
    if (!covers(vi_, en_) || !covers(en_, vi_)) throw "the two languages differ in their {holes}";
  }
  constexpr std::string_view in(Lang lang) const { return lang == Lang::vi ? vi_ : en_; }
  constexpr bool empty() const { return vi_.empty(); }
  bool operator==(Text const&) const = default;

 private:
  // True if every {hole} of `from` occurs in `in`.
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
