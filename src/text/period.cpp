#include "bcd/text/period.hpp"

#include <fmt/core.h>

#include <array>

namespace bcd {

std::string Period::str() const {
  switch (every) {
    case Every::week:
      return fmt::format("{:04}-W{:02}", year, index);
    case Every::month:
      return fmt::format("{:04}-{:02}", year, index);
    case Every::quarter:
      return fmt::format("{:04}-Q{}", year, index);
    case Every::half_year:
      return fmt::format("{:04}-H{}", year, index);
    case Every::year:
      return fmt::format("{:04}", year);
    case Every::years:
      return fmt::format("{:04}-{:04}", year, year + index - 1);
  }
  return {};
}

std::string Period::spoken(Lang lang) const {
  static constexpr std::array roman{"I", "II", "III", "IV"};
  static constexpr std::array english{"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
  bool const vi = lang == Lang::vi;
  auto const at = std::size_t(index - 1);
  switch (every) {
    case Every::week:
      return fmt::format(fmt::runtime(vi ? "tuần {} năm {}" : "week {} of {}"), index, year);
    case Every::month:
      // January and February with two digits, as in a date (written_day.hpp).
      return vi ? fmt::format("tháng {}{}/{}", index <= 2 ? "0" : "", index, year)
                : fmt::format("{} {}", english[at], year);
    case Every::quarter:
      return vi ? fmt::format("quý {}/{}", roman[at], year) : fmt::format("Q{} {}", index, year);
    case Every::half_year:
      return vi ? fmt::format("6 tháng {} năm {}", index == 1 ? "đầu" : "cuối", year)
                : fmt::format("H{} {}", index, year);
    case Every::year:
      return vi ? fmt::format("năm {}", year) : fmt::format("{}", year);
    case Every::years:
      return (vi ? "giai đoạn " : "") + str();
  }
  return {};
}

Period Period::next() const {
  return every == Every::years ? Period{year + index, every, index} : period_of(last() + 1, every);
}
Period Period::previous() const {
  return every == Every::years ? Period{year - index, every, index} : period_of(first() - 1, every);
}

namespace {

// Returns the number that the text consists of; null if it has other characters or another length.
std::optional<int> number_of(std::string_view text, std::size_t digits) {
  if (text.size() != digits) return std::nullopt;
  int number = 0;
  for (char const one : text) {
    if (one < '0' || one > '9') return std::nullopt;
    number = number * 10 + (one - '0');
  }
  return number;
}

std::optional<int> year_of(std::string_view text) {
  auto const year = number_of(text, 4);
  return year && *year >= first_year && *year <= last_year ? year : std::nullopt;
}

}  // namespace

std::optional<Period> parse_period(std::string_view text) {
  auto const year = year_of(text.substr(0, 4));
  if (!year) return std::nullopt;
  if (text.size() == 4) return Period{*year, Every::year, 1};
  if (text[4] != '-') return std::nullopt;
  std::string_view const part = text.substr(5);
  auto const within = [&](Every every, std::optional<int> index, int last) {
    return index && *index >= 1 && *index <= last ? std::optional{Period{*year, every, *index}} : std::nullopt;
  };
  if (part.starts_with('W')) return within(Every::week, number_of(part.substr(1), 2), weeks_in(*year));
  if (part.starts_with('Q')) return within(Every::quarter, number_of(part.substr(1), 1), 4);
  if (part.starts_with('H')) return within(Every::half_year, number_of(part.substr(1), 1), 2);
  if (auto const end = year_of(part)) return within(Every::years, *end > *year ? *end - *year + 1 : 0, last_year);
  return within(Every::month, number_of(part, 2), 12);
}

Period period_of(Date day, Every every) {
  if (every == Every::week) {
    int const year = (day + (4 - int(day.weekday()))).year();  // the year of its Thursday
    return {year, every, (day - first_week_of(year)) / 7 + 1};
  }
  if (every == Every::years) every = Every::year;
  return {day.year(), every, (int(day.month()) - 1) / months_in(every) + 1};
}

}  // namespace bcd
