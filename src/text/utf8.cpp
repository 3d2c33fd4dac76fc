#include "bcd/text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "bcd/text/fold.hpp"

namespace bcd::utf8 {
namespace {

bool is_mark(char32_t point) {
  if (point < 0x300) return false;
  auto const category = utf8proc_category(utf8proc_int32_t(point));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

// True for characters that normalisation never changes, which are nearly all characters of Vietnamese text. Lets
// first_not_nfc() return early.
bool surely_nfc(char32_t point) {
  return point < 0x300 || (point >= 0x1E00 && point < 0x1F00) || (point >= 0x2010 && point < 0x2100);
}

// Offset of the first byte from `at` that is not ASCII, or the size of the text.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  while (at < text.size() && !(static_cast<unsigned char>(text[at]) & 0x80)) ++at;
  return at;
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  auto const byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  auto const tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  if (at >= text.size()) return {};
  unsigned const lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && tail(at + 1)) return {(lead & 0x1Fu) << 6 | (byte(at + 1) & 0x3Fu), 2};
  if (lead >= 0xE0 && lead < 0xF0 && tail(at + 1) && tail(at + 2)) {
    char32_t const point = (lead & 0x0Fu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
    if (point >= 0x800 && (point < 0xD800 || point > 0xDFFF)) return {point, 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && tail(at + 1) && tail(at + 2) && tail(at + 3)) {
    char32_t const point =
        (lead & 0x07u) << 18 | (byte(at + 1) & 0x3Fu) << 12 | (byte(at + 2) & 0x3Fu) << 6 | (byte(at + 3) & 0x3Fu);
    if (point >= 0x10000 && point <= 0x10FFFF) return {point, 4};
  }
  return {};
}

std::size_t first_invalid(std::string_view text) {
  for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
    Decoded const one = decode(text, at);
    if (one.size == 0) return at;
    at += one.size;
  }
  return text.npos;
}

std::size_t first_control(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) return at;
    // U+0080 … U+009F, the second range of control characters
    if (byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return at;
  }
  return text.npos;
}

std::string to_nfc(std::string_view text) {
  utf8proc_uint8_t* made = nullptr;
  auto const size = utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(text.data()), utf8proc_ssize_t(text.size()),
                                 &made, utf8proc_option_t(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (size < 0) return std::string{text};
  std::string result{reinterpret_cast<char const*>(made), std::size_t(size)};
  std::free(made);
  return result;
}

NotNfc first_not_nfc(std::string_view text) {
  bool doubtful = false;
  for (std::size_t at = skip_ascii(text, 0); at < text.size() && !doubtful; at = skip_ascii(text, at)) {
    Decoded const one = decode(text, at);
    doubtful = !surely_nfc(one.point);
    at += std::max<std::size_t>(one.size, 1);
  }
  if (!doubtful) return {};
  std::string const nfc = to_nfc(text);
  auto const differ = std::mismatch(text.begin(), text.end(), nfc.begin(), nfc.end()).first;
  if (differ == text.end() && nfc.size() == text.size()) return {};
  // Extend to the whole character: back to its base letter, forward to its last combining mark.
  auto const starts = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80; };
  std::size_t at = std::min(std::size_t(differ - text.begin()), text.size() - 1);
  while (at > 0 && (!starts(at) || is_mark(decode(text, at).point))) --at;
  std::size_t end = at + std::max<std::size_t>(decode(text, at).size, 1);
  while (end < text.size() && is_mark(decode(text, end).point)) end += decode(text, end).size;
  return {at, end - at};
}

bool is_letter(char32_t point) {
  auto const category = utf8proc_category(utf8proc_int32_t(point));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

Invisible invisible(char32_t point) {
  if (point < 0xA0 || (point > 0xAD && point < 0x34F) || (point >= 0x1E00 && point < 0x2000)) return Invisible::none;
  switch (point) {
    case 0x200E:
    case 0x202A:
    case 0x202C:
    case 0x202D:
    case 0x2066:
    case 0x2068:
    case 0x2069:
      return Invisible::left_to_right;
    case 0x061C:
    case 0x200F:
    case 0x202B:
    case 0x202E:
    case 0x2067:
      return Invisible::right_to_left;
    default:
      break;
  }
  auto const* const about = utf8proc_get_property(utf8proc_int32_t(point));
  if (about->category == UTF8PROC_CATEGORY_ZS) return Invisible::blank;
  if (about->category == UTF8PROC_CATEGORY_ZL || about->category == UTF8PROC_CATEGORY_ZP) return Invisible::line_end;
  bool const annotates = point >= 0xFFF9 && point <= 0xFFFB;
  return about->ignorable || annotates ? Invisible::nothing : Invisible::none;
}

bool is_symbol(char32_t point) {
  auto const category = utf8proc_category(utf8proc_int32_t(point));
  return category == UTF8PROC_CATEGORY_SO || category == UTF8PROC_CATEGORY_SK;
}

std::size_t count(std::string_view text) {
  return std::size_t(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

int width(std::string_view text) {
  int cells = 0;
  for (std::size_t at = 0; at < text.size();) {
    Decoded const one = decode(text, at);
    cells += one.size == 0 ? 1 : std::max(utf8proc_charwidth(utf8proc_int32_t(one.point)), 0);
    at += std::max<std::size_t>(one.size, 1);
  }
  return cells;
}

namespace {
std::string mapped(std::string_view text, utf8proc_int32_t (*map)(utf8proc_int32_t)) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    Decoded const one = decode(text, at);
    utf8proc_uint8_t bytes[4];
    if (one.size == 0) {
      result += text[at++];
      continue;
    }
    auto const size = utf8proc_encode_char(map(utf8proc_int32_t(one.point)), bytes);
    result.append(reinterpret_cast<char const*>(bytes), std::size_t(size));
    at += one.size;
  }
  return result;
}
}  // namespace

std::string upper(std::string_view text) { return mapped(text, utf8proc_toupper); }
std::string capitalised(std::string_view text) {
  std::size_t const first = decode(text, 0).size;
  return upper(text.substr(0, first)) + std::string{text.substr(first)};
}

std::string lower(std::string_view text) { return mapped(text, utf8proc_tolower); }

std::string library_version() { return utf8proc_version(); }

}  // namespace bcd::utf8

namespace bcd {

std::string plain_words(std::string_view text) {
  std::string plain;
  for (char letter : utf8::lower(utf8::to_nfc(text)))
    if (letter != ' ' || (!plain.empty() && plain.back() != ' ')) plain += letter;
  if (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

std::string fold(std::string_view text) {
  utf8proc_uint8_t* made = nullptr;
  auto const size =
      utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(text.data()), utf8proc_ssize_t(text.size()), &made,
                   utf8proc_option_t(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD));
  if (size < 0) return {};
  std::string_view const plain{reinterpret_cast<char const*>(made), std::size_t(size)};
  std::string folded;
  bool between = false;  // the previous character was dropped
  for (std::size_t at = 0; at < plain.size();) {
    utf8::Decoded const one = utf8::decode(plain, at);
    at += std::max<std::size_t>(one.size, 1);
    char32_t const point = one.point == U'đ' ? U'd' : one.point;  // đ has no decomposition
    bool const kept = (point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9');
    if (kept && between && !folded.empty()) folded += ' ';
    if (kept) folded += char(point);
    between = !kept;
  }
  std::free(made);
  return folded;
}

std::string id_of(std::string_view text, std::size_t longest) {
  std::string id = fold(text);
  if (id.size() > longest) {
    std::size_t const cut = id.rfind(' ', longest);
    id.resize(cut == id.npos ? longest : cut);
  }
  std::ranges::replace(id, ' ', '-');
  return id;
}

}  // namespace bcd
