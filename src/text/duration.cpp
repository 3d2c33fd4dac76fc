#include "bcd/text/duration.hpp"

#include <fmt/core.h>

#include <array>
#include <charconv>

#include "bcd/text/counted.hpp"

namespace bcd {
namespace {

struct UnitWord {
  std::string_view word;
  DurationUnit unit;
};
constexpr std::array unit_words{UnitWord{"day", DurationUnit::day},
                                UnitWord{"days", DurationUnit::day},
                                UnitWord{"working day", DurationUnit::working_day},
                                UnitWord{"working days", DurationUnit::working_day},
                                UnitWord{"week", DurationUnit::week},
                                UnitWord{"weeks", DurationUnit::week}};

// Parses 0 to 1000: digits only, without leading zeros. Null for any other text.
std::optional<int> number(std::string_view text) {
  if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != text.npos ||
      (text.front() == '0' && text.size() > 1))
    return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value <= 1000 ? std::optional{value} : std::nullopt;
}

}  // namespace

std::string Duration::spoken(Lang lang) const {
  static constexpr std::array nouns{Noun{"ngày", "day", "days"}, Noun{"ngày làm việc", "working day", "working days"},
                                    Noun{"tuần", "week", "weeks"}};
  return counted(count, nouns[std::size_t(unit)], lang);
}

std::optional<Duration> parse_duration(std::string_view text) {
  std::size_t const space = text.find(' ');
  if (space == text.npos) return std::nullopt;
  auto const count = number(text.substr(0, space));
  if (!count) return std::nullopt;
  for (UnitWord const& word : unit_words)
    if (word.word == text.substr(space + 1)) return Duration{*count, word.unit};
  return std::nullopt;
}

std::string Fraction::str() const { return fmt::format("{}/{}", over, under); }

std::optional<Fraction> parse_fraction(std::string_view text) {
  std::size_t const slash = text.find('/');
  if (slash == text.npos) return std::nullopt;
  auto const over = number(text.substr(0, slash)), under = number(text.substr(slash + 1));
  if (!over || !under || *over == 0 || *over > *under) return std::nullopt;
  return Fraction{*over, *under};
}

}  // namespace bcd
