#include "legacy_letters.hpp"

#include <algorithm>

#include "bcd/text/utf8.hpp"

namespace bcd {
namespace {

void append(std::string& text, char32_t point) {
  if (point < 0x80) text += char(point);
  else if (point < 0x800) (text += char(0xC0 | point >> 6)) += char(0x80 | (point & 0x3F));
  else {
    if (point < 0x10000) text += char(0xE0 | point >> 12);
    else (text += char(0xF0 | point >> 18)) += char(0x80 | (point >> 12 & 0x3F));
    (text += char(0x80 | (point >> 6 & 0x3F))) += char(0x80 | (point & 0x3F));
  }
}

// The letters of bytes A1 … FE in TCVN 5712:1993, third table (TCVN3). A space means no letter.
constexpr std::u32string_view tcvn3 =
    U"ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

// VNI writes a base letter followed by its diacritic. Each entry is these two characters and the letter they represent.
constexpr std::u32string_view vni_pairs =
    U"aùáaøàaûảaõãaïạaââaáấaàầaåẩaãẫaäậaêăaéắaèằaúẳaüẵaëặeùéeøèeûẻeõẽeïẹeâêeáếeàềeåểeãễeäệoùóoøòoûỏoõõoïọoâôoáốoàồoåổoã"
    U"ỗoäộ"
    U"ôùớôøờôûởôõỡôïợuùúuøùuûủuõũuïụöùứöøừöûửöõữöïựyùýyøỳyûỷyõỹ";
// VNI letters written as one character: i has characters of its own for its tones, as has y with a dot. Each entry is
// the character and the letter it represents.
constexpr std::u32string_view vni_letters = U"ôơöưæỉóĩòịñđîỵííìì";

// Each entry of the table is a key followed by its value. Returns the value, or 0 if the key is not in the table.
char32_t looked_up(std::u32string_view table, std::u32string_view key) {
  for (std::size_t at = 0; at < table.size(); at += key.size() + 1)
    if (table.substr(at, key.size()) == key) return table[at + key.size()];
  return 0;
}

std::u32string lower(std::u32string_view word) {
  std::u32string small;
  for (char32_t const point : word) {
    bool const capital = (point >= U'A' && point <= U'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7);
    small += capital ? point + 0x20 : point;
  }
  return small;
}

// The characters of bytes 80 … 9F in Windows-1252.
constexpr std::u32string_view windows_1252 =
    U"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
    U"\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

}  // namespace

std::u32string points_of(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const one = utf8::decode(text, at);
    points += one.point;
    at += std::max<std::size_t>(one.size, 1);
  }
  return points;
}

std::string bytes_of(std::u32string_view points) {
  std::string text;
  for (char32_t const point : points) append(text, point);
  return text;
}

std::optional<std::string> from_tcvn3(std::u32string_view word) {
  std::string text;
  for (char32_t const point : word) {
    if (point < 0x80) text += char(point);
    else if (point < 0xA1 || point > 0xFE || tcvn3[point - 0xA1] == U' ') return std::nullopt;
    else append(text, tcvn3[point - 0xA1]);
  }
  return text;
}

std::optional<std::string> from_vni(std::u32string_view word) {
  std::u32string const small = lower(word);
  std::string text;
  for (std::size_t at = 0; at < small.size(); ++at) {
    bool const capital = word[at] != small[at];
    std::u32string_view const rest = std::u32string_view{small}.substr(at);
    char32_t letter = rest.size() > 1 ? looked_up(vni_pairs, rest.substr(0, 2)) : 0;
    if (letter != 0) ++at;
    else letter = rest[0] < 0x80 ? rest[0] : looked_up(vni_letters, rest.substr(0, 1));
    if (letter == 0) return std::nullopt;
    std::string one;
    append(one, letter);
    text += capital ? utf8::upper(one) : one;
  }
  return text;
}

bool is_lookalike(char32_t point) { return point == 0xD0 || point == 0xF0 || point == 0x189 || point == 0x256; }

std::optional<std::string> from_lookalike(std::u32string_view word) {
  std::string text;
  for (char32_t const point : word) {
    if (is_lookalike(point)) text += point == 0xF0 || point == 0x256 ? "đ" : "Đ";
    else append(text, point);
  }
  return text;
}

bool is_vietnamese(char32_t point) {
  static constexpr std::u32string_view latin = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư";
  return (point >= 0x1EA0 && point <= 0x1EF9) || latin.find(point) != latin.npos;
}

std::optional<std::string> from_misread(std::u32string_view word) {
  std::string bytes;
  for (char32_t const point : word) {
    std::size_t const place = windows_1252.find(point);
    if (point <= last_latin1) bytes += char(point);
    else if (place != windows_1252.npos) bytes += char(0x80 + place);
    else return std::nullopt;
  }
  if (utf8::first_invalid(bytes) != bytes.npos || utf8::first_control(bytes) != bytes.npos) return std::nullopt;
  std::u32string const points = points_of(bytes);
  if (std::ranges::none_of(points, is_vietnamese)) return std::nullopt;
  return bytes;
}

}  // namespace bcd
