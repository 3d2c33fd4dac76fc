// A fast look at bytes, to search only those for old encodings that may be in one.
#include "bcd/text/legacy.hpp"
#include "bcd/text/syllable.hpp"
#include "legacy_letters.hpp"

namespace bcd {
namespace {

// Removes quotation marks and the like (U+2000 … U+203F) from both ends.
std::string_view without_quotes(std::string_view word) {
  while (word.size() > 2 && word.starts_with("\xE2\x80")) word.remove_prefix(3);
  while (word.size() > 2 && word.substr(word.size() - 3).starts_with("\xE2\x80")) word.remove_suffix(3);
  return word;
}

// True for the first byte of a character of Latin-1 or Windows-1252. False for those of ă, đ, ơ, ư and of vowels with
// two marks.
bool begins_latin_1(unsigned char byte, unsigned char next) {
  return byte == 0xC2 || byte == 0xC3 || byte == 0xC5 || (byte == 0xC6 && next == 0x92) || byte == 0xCB || byte == 0xE2;
}

// True if a word with such a character is not spelt like a Vietnamese one. Only such a word shows an old encoding.
bool has_word_of_latin_1(std::string_view bytes) {
  auto const at = [&](std::size_t i) -> unsigned char {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
  };
  for (std::size_t begin = 0, end = 0; begin < bytes.size(); begin = end + 1) {
    bool latin = false;
    for (end = begin; at(end) >= 0x80 || is_plain_letter(at(end)); ++end)
      latin = latin || begins_latin_1(at(end), at(end + 1));
    if (latin && !is_syllable(without_quotes(bytes.substr(begin, end - begin)))) return true;
  }
  return false;
}

}  // namespace

bool may_be_legacy(std::string_view bytes) {
  auto const at = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u; };
  bool has_grave = false;
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    unsigned const lead = at(i), tail = at(i + 1), before = at(i - 1);
    if (lead < 0xC2) continue;
    bool const small_before = before >= 'a' && before <= 'z';
    bool const vowel_before = before != 0 && std::string_view{"aeAE"}.find(char(before)) != std::string_view::npos;
    // Ã and Ă, which begin most letters of misread UTF-8
    bool const after_lead = (at(i - 2) == 0xC3 && before == 0x83) || (at(i - 2) == 0xC4 && before == 0x82);
    if (after_lead && (lead == 0xC2 || lead == 0xE2 || lead == 0xC6 || lead == 0xCB)) return true;
    if (lead == 0xC2 && tail != 0xA0) return true;
    if ((lead == 0xC6 && tail == 0x89) || (lead == 0xC9 && tail == 0x96)) return true;  // Ɖ, ɖ
    if (lead == 0xC6 && small_before && (tail == 0xA0 || tail == 0xAF)) return true;    // Ơ, Ư after a small letter
    if ((lead == 0xC4 || lead == 0xC6) && vowel_before) return true;                    // "Nguyeăn", "xaơ"
    if (lead != 0xC3) continue;
    if (!is_vietnamese(0xC0 + (tail & 0x3F))) return true;
    // A capital after a small letter, as in "NguyÔn", or a vowel after a vowel, as in "Nguyeãn" and "bôò".
    bool const capital = tail < 0xA0, grave_i_or_o = tail == 0xAC || tail == 0xB2;
    bool const between = before >= 'A' && before <= 'Z' && at(i + 2) >= 'a' && at(i + 2) <= 'z';  // "MÉu"
    if ((capital && (small_before || between)) || vowel_before || at(i - 2) == 0xC3) return true;
    // "Ngoâ Thò", "kòch", but also "phòng" and "trình".
    has_grave = has_grave || (grave_i_or_o && small_before);
  }
  return has_grave && has_word_of_latin_1(bytes);
}

}  // namespace bcd
