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
// Years with a week 53.
#define BCD_LONG_YEAR                                            \
  "(?:"                                                          \
  "19(?:03|08|14|20|25|31|36|42|48|53|59|64|70|76|81|87|92|98)"  \
  "|20(?:04|09|15|20|26|32|37|43|48|54|60|65|71|76|82|88|93|99)" \
  "|21(?:05|11|16|22|28|33|39|44|50|56|61|67|72|78|84|89|95)"    \
  ")"
// Two years, the second one later: of a later century, of a later decade of the century, or later in the decade.
#define BCD_YEARS                                                                                           \
  R"(19[0-9]{2}-2[01][0-9]{2}|20[0-9]{2}-21[0-9]{2}|(19|20|21)(?:)"                                         \
  R"(0[0-9]-\1[1-9][0-9]|1[0-9]-\1[2-9][0-9]|2[0-9]-\1[3-9][0-9]|3[0-9]-\1[4-9][0-9]|4[0-9]-\1[5-9][0-9]|)" \
  R"(5[0-9]-\1[6-9][0-9]|6[0-9]-\1[7-9][0-9]|7[0-9]-\1[8-9][0-9]|8[0-9]-\1(?:9)[0-9])"                      \
  R"(|([0-9])(?:0-\1\2[1-9]|1-\1\2[2-9]|2-\1\2[3-9]|3-\1\2[4-9]|4-\1\2[5-9]|)"                              \
  R"(5-\1\2[6-9]|6-\1\2[7-9]|7-\1\2[8-9]|8-\1\2(?:9))))"
constexpr std::string_view period_pattern =
    "^(?:" BCD_YEAR "(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]|W(?:0[1-9]|[1-4][0-9]|5[0-2])))?|" BCD_LONG_YEAR
    "-W53|" BCD_YEARS ")$";
#undef BCD_LONG_YEAR
#undef BCD_YEARS
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
