#include "bcd/text/collate.hpp"

#include <algorithm>
#include <array>

#include "bcd/text/utf8.hpp"

namespace bcd {
namespace {

// The tone variants of each letter: ngang, huyền, hỏi, ngã, sắc, nặng. A consonant has only one form.
constexpr std::array<std::string_view, 33> alphabet{
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "B", "C",      "D",      "Đ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "F",      "G",
    "H",      "IÌỈĨÍỊ", "J",      "K", "L",      "M",      "N", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "P",
    "Q",      "R",      "S",      "T", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "V", "W",      "X",      "YỲỶỸÝỴ", "Z"};
constexpr char32_t letters_begin = 0x80, others_begin = 0x100;  // other ASCII sorts before letters

struct Place {
  char32_t letter;
  char tone;
};
Place place_of(char32_t point, std::string_view capital) {
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    char tone = 1;
    for (std::size_t at = 0; at < alphabet[i].size(); ++tone) {
      std::size_t const size = utf8::decode(alphabet[i], at).size;
      if (alphabet[i].substr(at, size) == capital) return {char32_t(letters_begin + i), tone};
      at += size;
    }
  }
  return {point < 0x80 ? point : others_begin + point, 1};
}

}  // namespace

std::string collation_key(std::string_view text) {
  std::string letters, tones, cases;
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const one = utf8::decode(text, at);
    std::size_t const size = std::max<std::size_t>(one.size, 1);
    std::string_view const character = text.substr(at, size);
    std::string const capital = utf8::upper(character);
    Place const place = one.size == 0 ? Place{others_begin, 1} : place_of(one.point, capital);
    for (int shift : {16, 8, 0}) letters += char((place.letter >> shift) & 0xFF);
    tones += place.tone;
    cases += capital == character ? '\2' : '\1';
    at += size;
  }
  // The terminator of a level is smaller than any element, so a text sorts before the texts it is a prefix of.
  return letters + std::string(3, '\0') + tones + '\0' + cases;
}

std::string name_key(std::string_view name) {
  std::size_t const end = name.find_last_not_of(' ') + 1;  // 0 if there is no word
  std::size_t const space = name.substr(0, end).rfind(' ');
  std::size_t const given = space == name.npos ? 0 : space + 1;
  // The key of a given name is not the beginning of another's, so that keys can be joined.
  return collation_key(name.substr(given, end - given)) + collation_key(name.substr(0, given));
}

}  // namespace bcd
