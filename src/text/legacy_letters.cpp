#include "legacy_letters.hpp"

#include <algorithm>

#include "bcd/text/legacy.hpp"
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

// The characters of bytes 80 … 9F in Windows-1252. Windows-1258 has the same, without Š, Ž, š and ž.
constexpr std::u32string_view windows_1252 =
    U"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
    U"\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

// Bytes whose characters differ between Latin-1 and Windows-1258. Each entry is the byte and its character in
// Windows-1258, where the tone marks are characters that combine with the letter before.
constexpr std::u32string_view windows_1258 =
    U"\u00C3\u0102\u00CC\u0300\u00D0\u0110\u00D2\u0309\u00D5\u01A0\u00DD\u01AF\u00DE\u0303"
    U"\u00E3\u0103\u00EC\u0301\u00F0\u0111\u00F2\u0323\u00F5\u01A1\u00FD\u01B0\u00FE\u20AB";

// The letters of bytes 80 … FF in VISCII.
constexpr std::u32string_view viscii =
    U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđ"
    U"ựòóôõỏọụùúũủýợỮ";

// The letters of a word that ends, or begins, at this offset.
std::string_view letters_around(std::string_view text, std::size_t at, bool before) {
  auto const is_letter = [&](std::size_t i) {
    auto const c = static_cast<unsigned char>(text[i]);
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  std::size_t begin = at, end = at;
  while (before && begin > 0 && is_letter(begin - 1)) --begin;
  while (!before && end < text.size() && is_letter(end)) ++end;
  return text.substr(begin, end - begin);
}

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

std::optional<std::string> from_tcvn3(std::u32string_view bytes) {
  std::string text;
  for (char32_t const byte : bytes) {
    if (byte < 0x80) text += char(byte);
    else if (byte < 0xA1 || byte > 0xFE || tcvn3[byte - 0xA1] == U' ') return std::nullopt;
    else append(text, tcvn3[byte - 0xA1]);
  }
  return text;
}

std::optional<std::string> from_vni(std::u32string_view bytes) {
  std::u32string const small = lower(bytes);
  std::string text;
  for (std::size_t at = 0; at < small.size(); ++at) {
    bool const capital = bytes[at] != small[at];
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

bool is_sign_of_1252(char32_t point) { return point > 0x9F && windows_1252.find(point) != windows_1252.npos; }

std::optional<std::u32string> read_back(std::u32string_view word, CodePage page) {
  std::u32string bytes{word};
  if (page == CodePage::none) return bytes;
  for (char32_t& point : bytes) {
    if (point < 0x80) continue;
    std::size_t const sign = windows_1252.find(point), other = windows_1258.find(point);
    bool const of_1258 = page == CodePage::windows_1258;
    if (of_1258 && other != windows_1258.npos && other % 2 == 0) return std::nullopt;
    if (of_1258 && other != windows_1258.npos) point = windows_1258[other - 1];
    else if (sign != windows_1252.npos) point = char32_t(0x80 + sign);
    else if (point > 0xFF) return std::nullopt;
  }
  return bytes;
}

std::optional<std::string> from_viscii(std::u32string_view bytes) {
  std::string text;
  for (char32_t const byte : bytes) append(text, byte < 0x80 ? byte : viscii[byte - 0x80]);
  return text;
}

std::optional<std::string> from_1258(std::u32string_view bytes) {
  std::string text;
  for (char32_t const byte : bytes) {
    std::size_t place = 0;
    while (place < windows_1258.size() && windows_1258[place] != byte) place += 2;
    append(text, place < windows_1258.size() ? windows_1258[place + 1] : byte);
  }
  return utf8::to_nfc(text);
}

std::optional<std::string> from_utf8(std::u32string_view bytes) {
  std::string text;
  for (char32_t const byte : bytes) text += char(byte);
  if (utf8::first_invalid(text) != text.npos || utf8::first_control(text) != text.npos) return std::nullopt;
  text = utf8::to_nfc(text);
  if (std::ranges::none_of(points_of(text), is_vietnamese)) return std::nullopt;
  return text;
}

Text words_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::tcvn3:
      return {"chữ gõ bằng phông TCVN3 (bảng mã cũ), không phải Unicode",
              "text typed in a TCVN3 font (an old encoding), not Unicode"};
    case Encoding::vni:
      return {"chữ gõ bằng phông VNI (bảng mã cũ), không phải Unicode",
              "text typed in a VNI font (an old encoding), not Unicode"};
    case Encoding::misread:
      return {"chữ UTF-8 đã bị đọc nhầm bằng bảng mã khác", "UTF-8 that was read as another encoding"};
    case Encoding::lookalike:
      return {"chữ Ð hoặc Ɖ của ngôn ngữ khác viết thay chữ Đ, chỉ trông giống",
              "a letter Ð or Ɖ of another language in place of Đ, which it only resembles"};
    case Encoding::windows_1258:
      return {"chữ theo bảng mã Windows-1258 (bảng mã cũ) đã bị đọc nhầm bằng bảng mã khác",
              "text in Windows-1258 (an old encoding) that was read as another encoding"};
    case Encoding::viscii:
      return {"chữ theo bảng mã VISCII (bảng mã cũ), không phải Unicode",
              "text in VISCII (an old encoding), not Unicode"};
  }
  return {};
}

bool has_lost_letters(std::string_view text) {
  constexpr std::string_view vowels = "aeiouyAEIOUY", of_addresses = "/=&:@.";
  constexpr std::size_t near = 40;  // bytes, so that a long line is not searched for each '?'
  auto const spoken = [&](std::string_view word) {
    return std::ranges::any_of(
        word, [&](char c) { return static_cast<unsigned char>(c) >= 0x80 || vowels.find(c) != vowels.npos; });
  };
  for (std::size_t at = text.find('?'); at != text.npos; at = text.find('?', at + 1)) {
    std::string_view const left = letters_around(text, at, true), right = letters_around(text, at + 1, false);
    if (left.empty() || right.empty() || right[0] < 'a' || right[0] > 'z' || left.size() + right.size() < 3) continue;
    if (spoken(left) && spoken(right)) continue;
    std::string_view const before = text.substr(at - std::min(at, near), std::min(at, near));
    std::string_view const after = text.substr(at, near);
    bool const in_address = before.substr(before.rfind(' ') + 1).find_first_of(of_addresses) != text.npos ||
                            after.substr(0, after.find(' ')).find_first_of(of_addresses) != text.npos;
    if (!in_address) return true;
  }
  return false;
}

}  // namespace bcd
