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

// In a legacy encoding any Latin-1 sign may represent a letter.
bool may_be_letter(char32_t point) {
  return is_plain_letter(point) || (point >= 0xA1 && point <= 0x24F) || point == 0x256 ||
         (point >= 0x1E00 && point <= 0x1EFF);
}
// True if a sign that is not a letter is between two plain letters, as in "V¨n".
bool has_sign_within(std::u32string_view word) {
  for (std::size_t i = 1; i + 1 < word.size(); ++i)
    if (word[i] >= 0xA8 && word[i] <= 0xBE && is_plain_letter(word[i - 1]) && is_plain_letter(word[i + 1])) return true;
  return false;
}
bool is_no_blank(char32_t point) { return point > U' '; }

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

// One way to decode a text.
struct Reading {
  std::optional<std::string> (*of)(std::u32string_view word);
  bool (*is_part)(char32_t point);
  Encoding encoding;
};
constexpr std::array<Reading, 4> readings{
    Reading{from_misread, is_no_blank, Encoding::misread}, Reading{from_tcvn3, may_be_letter, Encoding::tcvn3},
    Reading{from_vni, may_be_letter, Encoding::vni}, Reading{from_lookalike, may_be_letter, Encoding::lookalike}};

// True if the decoded word is plausible Vietnamese.
bool is_said(std::string_view word, Encoding encoding) {
  if (encoding == Encoding::misread || word == "Đ") return true;
  if (is_syllable(word)) return true;
  // Accept acronyms such as "QĐ" and "BCĐ".
  return word.size() > 2 && word.find("Đ") != word.npos && utf8::upper(word) == word;
}

// The result of decoding a text with one encoding.
class Attempt {
 public:
  Attempt(std::u32string_view text, Reading const& reading) : text_{text}, reading_{reading} {
    for (Word const& word : words_of(text, reading.is_part)) look(word);
  }

  // True if enough words were decoded to trust the encoding.
  bool tells() const {
    bool const of_letters = reading_.encoding == Encoding::tcvn3 || reading_.encoding == Encoding::vni;
    bool const enough = !of_letters || said_.size() > 1 || plain_letters_ > 2 || sign_within_;
    return !said_.empty() && said_.size() >= failed_ && enough;
  }

  // Returns the whole text with the decoded words replaced.
  std::string said() const {
    std::vector<std::pair<Word, std::string>> all = said_;
    // "Thò" is a correct word but means "Thị" in VNI. If no word of the text is Unicode beyond Latin-1, decode such
    // words too.
    if (!some_unicode_) all.insert(all.end(), right_.begin(), right_.end());
    std::ranges::sort(all, {}, [](auto const& one) { return one.first.begin; });
    std::string text;
    std::size_t done = 0;
    for (auto const& [word, said] : all) {
      text += bytes_of(text_.substr(done, word.begin - done)) + said;
      done = word.end;
    }
    return text + bytes_of(text_.substr(done));
  }

 private:
  void look(Word const& word) {
    std::u32string_view const points = text_.substr(word.begin, word.end - word.begin);
    char32_t const highest = *std::ranges::max_element(points);
    if (highest < 0x80) return;
    bool const of_latin1 = highest <= last_latin1;
    some_unicode_ = some_unicode_ || !of_latin1;
    std::string const bytes = bytes_of(points);
    auto said = reading_.of(points);
    bool const has_letter = std::ranges::any_of(points, is_plain_letter) || std::ranges::any_of(points, is_lookalike);
    if (said && (!has_letter || *said == bytes || !is_said(*said, reading_.encoding))) said.reset();
    bool const is_right = reading_.encoding != Encoding::misread && is_syllable(bytes);
    if (is_right) {
      if (said && of_latin1) right_.emplace_back(word, *std::move(said));
    } else if (said) {
      plain_letters_ += std::ranges::count_if(points, is_plain_letter);
      sign_within_ = sign_within_ || has_sign_within(points);
      said_.emplace_back(word, *std::move(said));
    } else if (of_latin1 && reading_.encoding != Encoding::lookalike) {
      ++failed_;
    }
  }

  std::u32string_view text_;
  Reading const& reading_;
  // said_: decoded words that were not syllables before. right_: decoded words that already were syllables.
  std::vector<std::pair<Word, std::string>> said_, right_;
  std::size_t failed_ = 0;
  std::ptrdiff_t plain_letters_ = 0;
  bool sign_within_ = false, some_unicode_ = false;
};

}  // namespace

bool may_be_legacy(std::string_view bytes) {
  auto const at = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u; };
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    unsigned const lead = at(i), tail = at(i + 1);
    if (lead < 0x80) continue;
    if (lead == 0xC2 && tail > 0xA0) return true;
    if ((lead == 0xC6 && tail == 0x89) || (lead == 0xC9 && tail == 0x96)) return true;  // Ɖ, ɖ
    if (lead != 0xC3) continue;
    if (!is_vietnamese(0xC0 + (tail & 0x3F))) return true;
    // An upper case letter after a lower case one, as in "NguyÔn", or a vowel after a or e, as in "Nguyeãn" and "Vaên".
    unsigned const before = i > 0 ? at(i - 1) : 0u;
    bool const capital = tail < 0xA0, small_before = before >= 'a' && before <= 'z';
    if ((capital && small_before) || (before | 0x20) == 'a' || (before | 0x20) == 'e') return true;
  }
  return false;
}

std::optional<Legacy> read_legacy(std::string_view text) {
  std::u32string const points = points_of(text);
  for (Reading const& reading : readings)
    if (Attempt const attempt{points, reading}; attempt.tells()) return Legacy{reading.encoding, attempt.said()};
  return std::nullopt;
}

}  // namespace bcd
