// Reads the cells of an imported table as people meant them, after a spreadsheet or a word processor changed them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bcd::workspace {

// Returns a cell on one line, with repeated blanks reduced to one, without zero-width characters beside a blank and
// without what others put around it: quotes of Word, ="…", the apostrophe before a text or a formula.
std::string cell_text(std::string_view cell);
// Returns the values of a cell in which bcd list has written several, separated by ';'.
std::vector<std::string> cell_values(std::string_view cell);
// True if the spreadsheet wrote a mark in place of the content: "########", "#REF!".
bool is_lost(std::string_view cell);
// True if the cell contains a personal identity number: 12 digits in a row that begin with 0, possibly with blanks or
// points between them.
bool holds_citizen_number(std::string_view cell);

// Returns telephone numbers as they are dialled within the country, if a spreadsheet took them for numbers or text or
// they have the code of the country: "912345678", "'0912345678" and "+84 912 345 678" -> "0912345678". Otherwise the
// text. Null if digits were lost: "9.12E+08".
std::optional<std::string> phone_number(std::string_view cell);
// True if both texts give the same telephone numbers, whatever stands between their digits.
bool same_phone(std::string_view one, std::string_view other);

}  // namespace bcd::workspace
