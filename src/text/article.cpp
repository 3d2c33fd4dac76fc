#include "bcd/text/article.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "bcd/text/utf8.hpp"

namespace bcd {
namespace {

constexpr std::string_view decimal_digits = "0123456789";

// Returns the value of a Roman numeral, or 0 if the text is none or is above 39.
int roman(std::string_view text) {
  static constexpr std::array<std::string_view, 10> ones{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  std::size_t const tens = std::min(text.find_first_not_of('X'), text.size());
  auto const one = std::ranges::find(ones, text.substr(tens));
  return tens > 3 || one == ones.end() ? 0 : int(tens) * 10 + int(one - ones.begin());
}

// Splits "8a" into 8 and "a". Null if the text does not begin with a number from 1 to 9999, or if more than one letter
// follows.
std::optional<std::pair<int, std::string>> number_and_letter(std::string_view text) {
  std::size_t const size = std::min(text.find_first_not_of(decimal_digits), text.size());
  if (size == 0 || size > 4) return std::nullopt;
  int const number = std::stoi(std::string{text.substr(0, size)});
  std::string_view const letter = text.substr(size);
  if (number == 0 || (!letter.empty() && (utf8::count(letter) != 1 || !utf8::is_letter(utf8::decode(letter, 0).point))))
    return std::nullopt;
  return std::pair{number, std::string{letter}};
}

// True for "a", "đ", "a1": one letter, then digits at most.
bool is_point(std::string_view text) {
  auto const first = utf8::decode(text, 0);
  return first.size > 0 && utf8::is_letter(first.point) &&
         text.find_first_not_of(decimal_digits, first.size) == text.npos;
}

// Vietnamese order of letters, in which đ follows d. Other letters keep the order of their code points.
std::u32string order_key(std::string_view text) {
  std::u32string key;
  for (std::size_t at = 0; at < text.size();) {
    auto const one = utf8::decode(text, at);
    if (one.size == 0) break;
    key += one.point == U'đ' ? U'd' : one.point;
    key += one.point == U'đ' ? U'\1' : U'\0';
    at += one.size;
  }
  return key;
}

}  // namespace

bool Article::parse_top(std::string_view text, Part& part) {
  if (text.starts_with("PL")) {
    part.level = Level::annex;
    std::string_view const number = text.substr(2);
    if (number.empty()) return true;
    auto const counted = number_and_letter(number);
    part.number = counted ? counted->first : roman(number);
    if (counted) part.letter = counted->second;
    return part.number > 0;
  }
  if (auto const numbered = number_and_letter(text)) {
    part = {Level::article, numbered->first, numbered->second};
    return true;
  }
  part = {Level::section, roman(text), {}};
  return part.number > 0;
}

Article::Article(std::string_view text) {
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t const end = std::min(text.find('.', begin), text.size());
    std::string_view const one = text.substr(begin, end - begin);
    begin = end + 1;
    Part part{Level::article, 0, {}};
    bool good = false;
    if (parts_.empty()) {
      good = parse_top(one, part);
    } else if (parts_.back().level == Level::point || parts_.size() > 3) {
      good = false;
    } else if (auto const numbered = number_and_letter(one)) {
      bool const clause = parts_.size() == 1 && parts_.front().level != Level::annex;
      part = {clause ? Level::clause : Level::item, numbered->first, numbered->second};
      good = clause || parts_.front().level != Level::article;
    } else {
      part = {Level::point, 0, std::string{one}};
      good = is_point(one);
    }
    if (!good) {
      parts_.clear();
      return;
    }
    part.text = part.level == Level::annex ? one.substr(2) : one;
    parts_.push_back(std::move(part));
  }
}

std::string Article::words(Lang lang) const {
  static constexpr Text levels[]{{"Điều", "Article"}, {"Mục", "Section"}, {"Phụ lục", "Annex"},
                                 {"khoản", "clause"}, {"mục", "item"},    {"điểm", "point"}};
  std::string result;
  for (Part const& part : parts_) {
    std::string words{levels[std::size_t(part.level)].in(lang)};
    if (!part.text.empty()) words += " " + part.text;
    // Vietnamese names the smallest part first.
    result = result.empty() ? words : lang == Lang::vi ? words + " " + result : result + " " + words;
  }
  return result;
}

std::strong_ordering Article::operator<=>(Article const& other) const {
  for (std::size_t i = 0; i < std::min(parts_.size(), other.parts_.size()); ++i) {
    Part const& a = parts_[i];
    Part const& b = other.parts_[i];
    if (auto const level = a.level <=> b.level; level != 0) return level;
    if (auto const number = a.number <=> b.number; number != 0) return number;
    std::u32string const left = order_key(a.letter), right = order_key(b.letter);
    if (left != right) return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return parts_.size() <=> other.parts_.size();
}

}  // namespace bcd
