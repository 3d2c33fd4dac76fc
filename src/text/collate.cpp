#include "bcd/text/collate.hpp"

#include <algorithm>
#include <array>

#include "bcd/text/fold.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd {
namespace {

// The tone variants of each letter: ngang, huyền, hỏi, ngã, sắc, nặng. A consonant has only one form.
// Ƀ, of the Bahnar and Êđê alphabets, is a letter of its own.
constexpr std::array<std::string_view, 34> alphabet{
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "B",      "Ƀ",      "C", "D", "Đ",      "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "F", "G",
    "H",      "IÌỈĨÍỊ", "J",      "K",      "L",      "M", "N", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "P", "Q",
    "R",      "S",      "T",      "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "V", "W", "X",      "YỲỶỸÝỴ", "Z"};
// In the order of the Unicode root collation, which ICU uses for every language.
constexpr std::u32string_view signs{U" _-–—,;:!?.…'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$"};
constexpr char32_t signs_begin = 0x20, digits_begin = 0x60, letters_begin = 0x80, others_begin = 0x100;
constexpr char foreign_mark = 7;  // after the six tones

// `letter` is 0 for a combining mark, which only adds a tone to the letter before it.
struct Weight {
  char32_t letter;
  char tone;
};
Weight weight_in_alphabet(std::string_view capital) {
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    char tone = 1;
    for (std::size_t at = 0; at < alphabet[i].size(); ++tone) {
      std::size_t const size = utf8::decode(alphabet[i], at).size;
      if (alphabet[i].substr(at, size) == capital) return {char32_t(letters_begin + i), tone};
      at += size;
    }
  }
  return {0, 0};
}
Weight weight_of(char32_t point, std::string_view character, std::string const& capital) {
  if (Weight const weight = weight_in_alphabet(capital); weight.letter != 0) return weight;
  if (point >= U'0' && point <= U'9') return {digits_begin + (point - U'0'), 1};
  if (std::size_t const sign = signs.find(point); sign != signs.npos) return {char32_t(signs_begin + sign), 1};
  if (point < signs_begin) return {point + 1, 1};
  // A letter of another alphabet with a mark, such as ŏ, is in the place of the letter without it.
  std::string const base = utf8::is_letter(point) ? fold(character) : std::string{};
  if (base.size() == 1) return {weight_in_alphabet(utf8::upper(base)).letter, foreign_mark};
  if (utf8::is_letter(point) && utf8::width(character) == 0) return {0, foreign_mark};
  return {others_begin + point, 1};
}

}  // namespace

std::string collation_key(std::string_view text) {
  std::string letters, tones, cases, last;
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const one = utf8::decode(text, at);
    std::size_t const size = std::max<std::size_t>(one.size, 1);
    std::string_view const character = text.substr(at, size);
    std::string const capital = utf8::upper(character);
    Weight const weight = one.size == 0 ? Weight{others_begin, 1} : weight_of(one.point, character, capital);
    at += size;
    if (weight.letter == 0 && tones.ends_with('\1')) tones.pop_back();  // the mark is the tone of its letter
    tones += weight.tone;
    if (weight.tone == foreign_mark) last = text;  // several letters have this place
    if (weight.letter == 0) continue;
    for (int shift : {16, 8, 0}) letters += char((weight.letter >> shift) & 0xFF);
    cases += capital == character ? '\2' : '\1';
  }
  // The terminator of a level is smaller than any element, so a text sorts before the texts it is a prefix of.
  return letters + std::string(3, '\0') + tones + '\0' + cases + last;
}

std::string name_key(std::string_view name) {
  std::size_t const end = name.find_last_not_of(' ') + 1;  // 0 if there is no word
  std::size_t const space = name.substr(0, end).rfind(' ');
  std::size_t const given = space == name.npos ? 0 : space + 1;
  // The key of a given name is not the beginning of another's, so that keys can be joined.
  return collation_key(name.substr(given, end - given)) + collation_key(name.substr(0, given));
}

}  // namespace bcd
