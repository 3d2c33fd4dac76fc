// Small measures of a regulation: leads and limits ("2 working days") and shares ("1/2").
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd {

enum class LeadUnit { day, working_day, week };

// "1 day", "2 working days", "3 weeks": before a meeting (a lead) or after one (a limit).
struct Lead {
  int count = 0;
  LeadUnit unit = LeadUnit::day;
  std::string spoken(Lang lang) const;
};
std::optional<Lead> parse_lead(std::string_view text);

// "1/2", "2/3": above 0 and at most 1.
struct Share {
  int over = 1, under = 1;
  std::string str() const;
};
std::optional<Share> parse_share(std::string_view text);

}  // namespace bcd
