// Recognizes a person's name in a cell.
#include <algorithm>
#include <array>
#include <span>

#include "bcd/text/fold.hpp"
#include "bcd/text/utf8.hpp"
#include "member_columns.hpp"

namespace bcd::workspace {
namespace {

// Replaces each of the characters in the text.
std::string with(std::string_view text, std::initializer_list<std::string_view> marks, std::string_view mark) {
  std::string made{text};
  for (std::string_view const one : marks)
    for (std::size_t at = made.find(one); at != made.npos; at = made.find(one, at + mark.size()))
      made.replace(at, one.size(), mark);
  return made;
}

}  // namespace

std::string name_key(std::string_view name) { return with(plain_words(name), {"\u2019"}, "'"); }

std::string person_name(std::string_view given, bool all_addressed) {
  static constexpr std::string_view comrade[]{"Đ/c",      "Đ/C",      "đ/c",      "Đc",       "ĐC", "đc",
                                              "Đồng chí", "Đồng Chí", "đồng chí", "ĐỒNG CHÍ", "Đ.c"};
  // Ông is also a family name: "Ông Ích Khiêm".
  static constexpr std::string_view person[]{"Ông", "ÔNG", "ông", "Bà", "BÀ", "bà"};
  std::string const text = with(given, {"\u2018", "\u02BC", "\u02BB", "`", "\u00B4", "\u2032"}, "\u2019");
  for (auto const& addresses :
       {std::span<std::string_view const>{comrade}, std::span<std::string_view const>{person}}) {
    if (addresses.data() == person && !all_addressed) continue;
    for (std::string_view const address : addresses) {
      if (!text.starts_with(address)) continue;
      std::string_view rest = std::string_view{text}.substr(address.size());
      if (rest.starts_with('.') || rest.starts_with(':')) rest.remove_prefix(1);
      std::string const next = utf8::lower(rest.substr(0, rest.find(' ', 1)));  // a middle name is not the first word
      if (addresses.data() == person && (next == " văn" || next == " thị" || next == " ích")) continue;
      if (rest.starts_with(' ') && rest.find(' ', 1) != rest.npos) return std::string{rest.substr(1)};
    }
  }
  return text;
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
