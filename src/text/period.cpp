#include "bcd/text/period.hpp"

#include <fmt/core.h>

#include <array>

namespace bcd {

std::string Period::str() const {
  switch (every) {
    case Every::month:
      return fmt::format("{:04}-{:02}", year, index);
    case Every::quarter:
      return fmt::format("{:04}-Q{}", year, index);
    case Every::half_year:
      return fmt::format("{:04}-H{}", year, index);
    case Every::year:
      return fmt::format("{:04}", year);
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
  }
  return {};
}

std::optional<Period> parse_period(std::string_view text) {
  auto const digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  if (text.size() < 4 || !digit(0) || !digit(1) || !digit(2) || !digit(3)) return std::nullopt;
  int const year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
  if (year < first_year || year > last_year) return std::nullopt;
  if (text.size() == 4) return Period{year, Every::year, 1};
  if (text.size() != 7 || text[4] != '-' || !digit(6)) return std::nullopt;
  int const last = text[6] - '0';
  if (text[5] == 'Q' && last >= 1 && last <= 4) return Period{year, Every::quarter, last};
  if (text[5] == 'H' && last >= 1 && last <= 2) return Period{year, Every::half_year, last};
  if (!digit(5)) return std::nullopt;
  int const month = (text[5] - '0') * 10 + last;
  if (month < 1 || month > 12) return std::nullopt;
  return Period{year, Every::month, month};
}

Period period_of(Date day, Every every) { return {day.year(), every, (int(day.month()) - 1) / months_in(every) + 1}; }

}  // namespace bcd
