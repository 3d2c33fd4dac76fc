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

}  // namespace

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
