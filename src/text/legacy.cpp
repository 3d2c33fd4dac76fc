#include "bcd/text/legacy.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "bcd/text/syllable.hpp"
#include "bcd/text/utf8.hpp"
#include "legacy_letters.hpp"

namespace bcd {
namespace {

struct Word {
  std::size_t begin = 0, end = 0;  // in code points of the text
};

bool is_plain_letter(char32_t point) { return (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z'); }

bool is_capital(char32_t point) { return point >= U'A' && point <= U'Z'; }
bool is_sure_letter(char32_t point) { return is_plain_letter(point) || is_lookalike(point); }
bool is_digit(char32_t point) { return point >= U'0' && point <= U'9'; }

// In a legacy encoding any Latin-1 sign may represent a letter, and in Windows-1258 a combining mark or ₫.
bool may_be_letter(char32_t point) {
  return is_plain_letter(point) || (point >= 0xA1 && point <= 0x24F) || point == 0x256 ||
         (point >= 0x300 && point <= 0x36F) || (point >= 0x1E00 && point <= 0x1EFF) || point == 0x20AB;
}
// The capitals of VISCII are characters such as “ and › in Windows-1252.
bool may_be_viscii(char32_t point) {
  return may_be_letter(point) || (point >= 0x80 && point <= 0xA0) || is_sign_of_1252(point);
}
bool is_no_blank(char32_t point) { return point > U' '; }

// True if a sign that is not a letter is between two plain letters, as in "V¨n".
bool has_sign_within(std::u32string_view word) {
  for (std::size_t i = 1; i + 1 < word.size(); ++i)
    if (word[i] >= 0xA8 && word[i] <= 0xBE && is_plain_letter(word[i - 1]) && is_plain_letter(word[i + 1])) return true;
  return false;
}

// True for "µm" and "km²".
bool is_unit(std::u32string_view word) {
  bool const small = word.front() == 0xB5, power = word.back() == 0xB2 || word.back() == 0xB3;
  if (word.size() < 2 || small == power) return false;
  std::u32string_view const letters = small ? word.substr(1) : word.substr(0, word.size() - 1);
  return letters.size() < 3 && (small || letters.back() == U'm') && std::ranges::all_of(letters, is_plain_letter);
}

std::vector<Word> words_of(std::u32string_view text, bool (*is_part)(char32_t)) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_part(text[end])) ++end;
    if (end > at) words.push_back({at, end});
    at = std::max(end, at + 1);
  }
  return words;
}

// True if there are two plain letters or more, all of them capitals.
bool is_in_capitals(std::u32string_view text) {
  return std::ranges::count_if(text, is_capital) > 1 &&
         std::ranges::none_of(text, [](char32_t point) { return is_plain_letter(point) && !is_capital(point); });
}

// One way to decode a text. Of equally good ones the first is chosen.
struct Decoding {
  std::optional<std::string> (*of)(std::u32string_view bytes);
  bool (*is_part)(char32_t point);
  Encoding encoding;
  CodePage page;
  bool is(Encoding other) const { return encoding == other; }
  bool is_strong() const { return is(Encoding::misread) || is(Encoding::lookalike); }
};
constexpr std::array<Decoding, 9> decodings{{{from_utf8, is_no_blank, Encoding::misread, CodePage::windows_1252},
                                             {from_utf8, is_no_blank, Encoding::misread, CodePage::windows_1258},
                                             {from_lookalike, may_be_letter, Encoding::lookalike, CodePage::none},
                                             {from_vni, may_be_letter, Encoding::vni, CodePage::windows_1252},
                                             {from_1258, may_be_letter, Encoding::windows_1258, CodePage::windows_1252},
                                             {from_tcvn3, may_be_letter, Encoding::tcvn3, CodePage::windows_1252},
                                             {from_viscii, may_be_viscii, Encoding::viscii, CodePage::windows_1252},
                                             {from_vni, may_be_letter, Encoding::vni, CodePage::windows_1258},
                                             {from_tcvn3, may_be_letter, Encoding::tcvn3, CodePage::windows_1258}}};

// True for acronyms of offices such as "QĐ" and "BCĐ", which have at most one vowel. False for "ESPAĐA".
bool is_acronym(std::string_view word) {
  std::size_t letters = 0, vowels = 0, crossed = 0;
  for (char32_t const point : points_of(word)) {
    if (point != U'Đ' && !is_capital(point)) return false;
    ++letters;
    crossed += point == U'Đ';
    vowels += std::u32string_view{U"AEIOUY"}.find(point) != std::u32string_view::npos;
  }
  return crossed > 0 && letters > 1 && letters < 7 && vowels < 2;
}

// True if the decoded word is plausible Vietnamese.
bool is_said(std::string_view word, Decoding const& decoding) {
  if (decoding.is(Encoding::misread) || word == "Đ" || is_syllable(word) || is_acronym(word)) return true;
  return decoding.is(Encoding::lookalike) && word.find("Đ") != word.npos && utf8::upper(word) == word;
}

// True if a word without diacritics may be Vietnamese: a syllable, one that lost its tone, or an acronym.
bool may_be_plain_syllable(std::string const& word) {
  if (is_syllable(word) || utf8::upper(word) == word) return true;
  for (auto const& [stop, open] : {std::pair{'c', 'n'}, {'p', 'm'}, {'t', 'n'}})
    if (word.ends_with(stop) && is_syllable(word.substr(0, word.size() - 1) + open)) return true;
  return false;
}

// The result of decoding a text with one decoding.
class Attempt {
 public:
  Attempt(std::u32string_view text, Decoding const& decoding) : text_{text}, decoding_{decoding} {
    for (Word const& word : words_of(text, decoding.is_part)) look(word);
    capitals_ = decoding.encoding == Encoding::tcvn3 && is_in_capitals(text);
  }

  // True if enough words were decoded to trust the encoding.
  bool tells() const {
    bool const alone = native_ + consistent_ == 0 && right_.empty() && int(decoded_.size()) == said_;
    std::ptrdiff_t const least = said_ == 1 && alone ? 4 : some_unicode_ || foreign_ > 0 ? 3 : 2;
    bool const enough = decoding_.is_strong() || plain_letters_ >= (said_ > 1 ? 3 : least) || sign_within_;
    return said_ > 0 && said_ >= failed_ && enough && (decoding_.is_strong() || said_ >= foreign_);
  }
  // The number of words that this decoding explains, less those that it does not.
  int score() const { return int(decoded_.size() + right_.size()) + consistent_ - failed_ - against_; }

  // Returns the whole text with the decoded words replaced.
  std::string said() const {
    std::vector<std::pair<Word, std::string>> all = decoded_;
    // "Thò" is a correct word but means "Thị" in VNI. If nothing in the text shows that some of it is Unicode, decode
    // such words too.
    if (!some_unicode_ && against_ * 4 <= said_) all.insert(all.end(), right_.begin(), right_.end());
    std::ranges::sort(all, {}, [](auto const& one) { return one.first.begin; });
    std::string text;
    std::size_t done = 0;
    for (auto const& [word, said] : all) {
      text += bytes_of(text_.substr(done, word.begin - done)) + (in_capitals(word) ? utf8::upper(said) : said);
      done = word.end;
    }
    return text + bytes_of(text_.substr(done));
  }

 private:
  void look(Word const& word) {
    std::u32string_view const points = text_.substr(word.begin, word.end - word.begin);
    if (is_unit(points)) return;
    std::string const before = utf8::to_nfc(bytes_of(points));
    if (std::ranges::all_of(points, [](char32_t point) { return point < 0x80; })) return look_plain(before);
    auto const bytes = read_back(points, decoding_.page);
    some_unicode_ = some_unicode_ || !bytes;
    if (!bytes) return void(native_ += is_syllable(before));
    auto decoded = decoding_.of(*bytes);
    if (decoded == before) return void(consistent_ += is_syllable(before));
    bool const said = decoded && is_said(*decoded, decoding_);
    if (!decoding_.is(Encoding::misread) && is_syllable(before)) {
      if (said) right_.emplace_back(word, *std::move(decoded));
      else ++against_;
    } else if (said) {
      if (is_evidence(points)) count(points, *decoded);
      // "3×4" is not "3ì4".
      else if (is_digit(at(word.begin - 1)) || is_digit(at(word.end))) return;
      decoded_.emplace_back(word, *std::move(decoded));
    } else if (is_evidence(points) && !decoding_.is(Encoding::lookalike)) {
      ++failed_;
    }
  }
  void look_plain(std::string const& word) {
    bool const is_word = word.size() > 1 && std::ranges::all_of(points_of(word), is_plain_letter);
    if (is_word) ++(may_be_plain_syllable(word) ? native_ : foreign_);
  }
  void count(std::u32string_view points, std::string_view decoded) {
    ++said_;
    plain_letters_ += std::ranges::count_if(points, is_sure_letter) + is_acronym(decoded);
    sign_within_ = sign_within_ || has_sign_within(points);
  }
  // False if the word may as well be signs or a quoted word. It is decoded, but does not show the encoding.
  bool is_evidence(std::u32string_view word) const {
    if (decoding_.is(Encoding::lookalike)) return true;
    if (decoding_.is(Encoding::viscii) && (is_sign_of_1252(word.front()) || is_sign_of_1252(word.back()))) return false;
    return (decoding_.is(Encoding::misread) && decoding_.page == CodePage::windows_1252) ||
           std::ranges::any_of(word, is_sure_letter);
  }
  // TCVN3 has no capitals with tones: a font for headings shows the small ones as capitals.
  bool in_capitals(Word const& word) const {
    return capitals_ ||
           (decoding_.is(Encoding::tcvn3) && is_in_capitals(text_.substr(word.begin, word.end - word.begin)));
  }
  char32_t at(std::size_t place) const { return place < text_.size() ? text_[place] : 0; }

  std::u32string_view text_;
  Decoding const& decoding_;
  // decoded_: words that were not syllables before. right_: decoded words that already were syllables.
  std::vector<std::pair<Word, std::string>> decoded_, right_;
  int said_ = 0;                  // decoded words that are evidence
  int failed_ = 0;                // words that are no syllables either way
  int against_ = 0;               // syllables that decoding would spoil
  int consistent_ = 0;            // syllables with diacritics that decoding does not change
  int native_ = 0, foreign_ = 0;  // other words: Vietnamese or not
  std::ptrdiff_t plain_letters_ = 0;
  bool sign_within_ = false, some_unicode_ = false, capitals_ = false;
};

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

std::optional<Legacy> read_legacy(std::string_view text) {
  std::u32string const points = points_of(text);
  std::optional<Attempt> best;
  Encoding encoding{};
  for (Decoding const& decoding : decodings) {
    Attempt attempt{points, decoding};
    if (!attempt.tells() || (best && best->score() >= attempt.score())) continue;
    best.emplace(std::move(attempt));
    encoding = decoding.encoding;
  }
  return best ? std::optional{Legacy{encoding, best->said()}} : std::nullopt;
}

}  // namespace bcd
