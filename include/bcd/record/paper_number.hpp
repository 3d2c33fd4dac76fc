// The number of a paper taken apart: "04-TB/BCĐ" in the Party's form, "12/BC-UBND" in the State's.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace bcd::record {

struct PaperNumber {
  int count = 0;
  std::string type, issuer;  // "TB", "BCĐ"; a State letter ("12/UBND") has no type
  bool party = false;        // in the Party's form
  bool padded = false;       // written with two digits at least
};
// Nothing when the text is in neither form.
std::optional<PaperNumber> parse_number(std::string_view text);
// The type symbol in a number, whatever stands before its '-' or '/': "KH" of "01-KH/BCĐ" and of "01a-KH/BCĐ"; "" when
// it has none.
std::string type_symbol(std::string_view number);

}  // namespace bcd::record
