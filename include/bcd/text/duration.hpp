// Small quantities used by a regulation: leads and time limits ("2 working days") and fractions ("1/2").
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd {

enum class DurationUnit { day, working_day, week };

// "1 day", "2 working days", "3 weeks": the time before a meeting (lead) or after one (limit).
struct Duration {
  int count = 0;
  DurationUnit unit = DurationUnit::day;
  std::string spoken(Lang lang) const;
};
// Null if the text is not a count from 0 to 1000 followed by an English unit.
std::optional<Duration> parse_duration(std::string_view text);

// "1/2", "2/3": greater than 0 and at most 1.
struct Fraction {
  int over = 1, under = 1;
  std::string str() const;
  // Return how many of `people` are this share of them (rounded up), and how many are more than it.
  int at_least_of(int people) const { return (people * over + under - 1) / under; }
  int more_than_of(int people) const { return people * over / under + 1; }
};
// Null if the text is not two numbers of at most 1000 with '/' between, or the value is not in (0, 1].
std::optional<Fraction> parse_fraction(std::string_view text);

}  // namespace bcd
