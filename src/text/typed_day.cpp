#include "bcd/text/typed_day.hpp"

#include <charconv>
#include <string>

#include "bcd/text/fold.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd {
namespace {

// Parses a number of at most four characters; -1 if the text is not one.
int number(std::string_view text) {
  int value = -1;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc{} && end == text.data() + text.size() && text.size() <= 4 ? value : -1;
}

// Replaces the dashes of word processors with '-'.
std::string with_plain_dashes(std::string_view text) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const one = utf8::decode(text, at);
    bool const dash = (one.point >= 0x2010 && one.point <= 0x2015) || one.point == 0x2212;
    if (dash) made += '-';
    else made += text.substr(at, std::max<std::size_t>(one.size, 1));
    at += std::max<std::size_t>(one.size, 1);
  }
  return made;
}

// "ngày 25 tháng 3 năm 2026" -> "25/3/2026"; empty if the text does not have this form.
std::string from_words(std::string_view text) {
  std::string const words = fold(text);
  std::size_t const month_word = words.find(" thang "), year_word = words.find(" nam ");
  if (!words.starts_with("ngay ") || month_word == words.npos || year_word == words.npos || year_word < month_word + 7)
    return {};
  return words.substr(5, month_word - 5) + "/" + words.substr(month_word + 7, year_word - month_word - 7) + "/" +
         words.substr(year_word + 5);
}

// The three numbers of "25/3/2026" or "2026/3/25".
struct Numbers {
  int one, month, other;
  bool year_first;
};
std::optional<Numbers> numbers_of(std::string_view given) {
  std::string const dashed = with_plain_dashes(given), spelt = from_words(dashed);
  std::string_view text = spelt.empty() ? dashed : spelt;
  if (std::size_t const time = text.find(" 0"); time != text.npos && text.find_first_not_of("0: ", time) == text.npos)
    text = text.substr(0, time);
  std::size_t const first = text.find_first_of("/-.");
  std::size_t const second = first == text.npos ? text.npos : text.find(text[first], first + 1);
  if (second == text.npos) return std::nullopt;
  return Numbers{number(text.substr(0, first)), number(text.substr(first + 1, second - first - 1)),
                 number(text.substr(second + 1)), first == 4};  // 2026/3/25
}

bool exists(int year, int month, int day) {
  bool const in_range = day >= 1 && month >= 1 && month <= 12 && year >= first_year && year <= last_year;
  return in_range && unsigned(day) <= last_of_month(year, unsigned(month)).day();
}

}  // namespace

std::optional<Date> typed_day(std::string_view given) {
  if (auto const iso = parse_date(with_plain_dashes(given)).day()) return *iso;
  auto const found = numbers_of(given);
  if (!found) return std::nullopt;
  auto const [one, month, other, year_first] = *found;
  int const day = year_first ? other : one, year = year_first ? one : other;
  if (!exists(year, month, day)) return std::nullopt;
  return Date{year, unsigned(month), unsigned(day)};
}

std::optional<Date> month_first_day(std::string_view given) {
  auto const found = numbers_of(given);
  if (!found || found->year_first || from_words(with_plain_dashes(given)) != "") return std::nullopt;
  auto const [month, day, year, year_first] = *found;
  if (!exists(year, month, day)) return std::nullopt;
  return Date{year, unsigned(month), unsigned(day)};
}

}  // namespace bcd
