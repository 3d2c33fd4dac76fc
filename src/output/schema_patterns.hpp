// Regular expressions (ECMA-262, as JSON Schema requires) that accept exactly the scalars that the loader accepts. A
// test compares both.
#pragma once
#include <string_view>

#include "bcd/text/date.hpp"

namespace bcd::output {

// Not only white space.
constexpr std::string_view text_pattern = R"(\S)";

static_assert(first_year == 1900 && last_year == 2199, "the patterns below write these years out");
#define BCD_YEAR "(?:19|20|21)[0-9]{2}"
// Months of 31 days, of 30 days, February, then 29 February: every fourth year, but of the centuries only 2000.
constexpr std::string_view date_pattern = "^(?:" BCD_YEAR
                                          "-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|["
                                          "12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
                                          "|(?:(?:19|20|21)(?:0[48]|[13579][26]|[2468][048])|2000)-02-29)$";
constexpr std::string_view period_pattern = "^" BCD_YEAR "(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$";
#undef BCD_YEAR
constexpr std::string_view time_pattern = "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$";
constexpr std::string_view lead_pattern = "^(?:0|[1-9][0-9]{0,2}|1000) (?:days?|working days?|weeks?)$";
// At most 1, each side at most 1000. The denominator has more digits, or both are equal, or both have the same number
// of digits and, after common leading digits, the next digit of the denominator is greater.
constexpr std::string_view share_pattern =
    R"(^(?:[1-9]/[1-9][0-9]{1,2}|[1-9][0-9]/[1-9][0-9]{2}|[1-9][0-9]{0,2}/1000|([1-9][0-9]{0,2}|1000)/\1)"
    R"(|(?=[1-9][0-9]*/[1-9])(?=[0-9]/[0-9]$|[0-9]{2}/[0-9]{2}$|[0-9]{3}/[0-9]{3}$)([0-9]*)(?:)"
    R"(0[0-9]*/\2[1-9]|1[0-9]*/\2[2-9]|2[0-9]*/\2[3-9]|3[0-9]*/\2[4-9]|4[0-9]*/\2[5-9]|)"
    R"(5[0-9]*/\2[6-9]|6[0-9]*/\2[7-9]|7[0-9]*/\2[89]|8[0-9]*/\2[9])[0-9]*)$)";

}  // namespace bcd::output
