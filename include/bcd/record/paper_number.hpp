// Parses the number of a paper: "04-TB/BCĐ" in the Party's form, "12/BC-UBND" in the State's.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace bcd::record {

struct PaperNumber {
  int count = 0;
  std::string type, issuer;  // "TB", "BCĐ"; the type is empty for a State letter ("12/UBND")
  bool party = false;        // true: the Party's form
  bool padded = false;       // true: written with at least two digits
};
// Null if the text has neither form.
std::optional<PaperNumber> parse_number(std::string_view text);
// Returns the type symbol of a number, regardless of the part before its '-' or '/': "KH" for "01-KH/BCĐ" and
// "01a-KH/BCĐ". Empty if it has none.
std::string type_symbol(std::string_view number);

}  // namespace bcd::record
