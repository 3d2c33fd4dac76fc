// Recognizes a person's name in a cell.
#include <algorithm>
#include <array>

#include "bcd/text/utf8.hpp"
#include "member_columns.hpp"

namespace bcd::workspace {

std::string person_name(std::string_view text) {
  static constexpr std::array<std::string_view, 17> addresses{
      "Đ/c",      "Đ/C", "đ/c", "Đc",  "ĐC", "đc", "Đồng chí", "Đồng Chí", "đồng chí",
      "ĐỒNG CHÍ", "Ông", "ÔNG", "ông", "Bà", "BÀ", "bà",       "Đ.c"};
  for (std::string_view const address : addresses) {
    if (!text.starts_with(address)) continue;
    std::string_view rest = text.substr(address.size());
    if (rest.starts_with('.') || rest.starts_with(':')) rest.remove_prefix(1);
    // The family name Ông in "Ông Ích Khiêm" cannot be distinguished from the form of address. A name of two words is
    // kept whole.
    if (rest.starts_with(' ') && rest.find(' ', 1) != rest.npos) return std::string{rest.substr(1)};
  }
  return std::string{text};
}

constexpr std::size_t longest_name = 100;

bool is_persons_name(std::string_view text) {
  if (utf8::count(text) > longest_name) return false;
  static constexpr std::u32string_view between = U" .,-'\u2019";
  for (std::size_t at = 0; at < text.size();) {
    auto const [point, size] = utf8::decode(text, at);
    if (size == 0 || (!utf8::is_letter(point) && between.find(point) == between.npos)) return false;
    at += size;
  }
  // "I. LÃNH ĐẠO BAN", "TM. BAN THƯỜNG VỤ": headings of sections, and signatures.
  std::size_t const dot = text.find('.');
  std::string_view const first = text.substr(0, dot == text.npos ? 0 : dot);
  bool const roman = !first.empty() && first.find_first_not_of("IVXivx") == first.npos;
  static constexpr std::array<std::string_view, 6> signatures{"TM", "KT", "TL", "TUQ", "T", "Q"};
  return !roman && std::ranges::find(signatures, first) == signatures.end();
}

}  // namespace bcd::workspace
