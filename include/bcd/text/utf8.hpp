// UTF-8 as this project needs it: is it valid, is it NFC, how many characters, how wide on a terminal.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace bcd::utf8 {

// One character decoded at `at`: size is its bytes; 0 when the bytes there are not UTF-8.
struct Decoded {
  char32_t point = 0;
  std::size_t size = 0;
};
Decoded decode(std::string_view text, std::size_t at);

// The byte offset of the first byte that is not UTF-8, or npos.
std::size_t first_invalid(std::string_view text);
// The byte offset of the first control character other than tab, line feed and carriage return, or npos.
std::size_t first_control(std::string_view text, std::size_t from = 0);
// Where valid text stops being NFC: the offset of the character an NFC form would change, and its bytes; size 0 if
// none.
struct NotNfc {
  std::size_t at = 0, size = 0;
};
NotNfc first_not_nfc(std::string_view text);
std::string to_nfc(std::string_view text);

// What nobody sees, or takes for something else, by the properties Unicode gives a character.
enum class Unseen : unsigned char {
  none,           // it is seen
  blank,          // looks like a blank and is none: U+00A0
  line_end,       // U+2028, U+2029
  nothing,        // cannot be seen at all: a soft hyphen, a zero width space
  left_to_right,  // changes nothing in text that runs from left to right: U+200E
  right_to_left   // may turn the order of letters around: U+202E
};
Unseen unseen(char32_t point);
bool is_symbol(char32_t point);  // a picture, as emoji are, whose parts are joined by characters that are not seen

std::size_t count(std::string_view text);  // characters (code points)
bool is_letter(char32_t point);            // of any script, or a mark on one
int width(std::string_view text);          // terminal cells; a combining mark takes none
std::string upper(std::string_view text);  // simple case mapping, for headings in capitals
std::string lower(std::string_view text);  // likewise, for names typed in capitals
std::string library_version();             // of the utf8proc that runs with the program: "2.8.0"

}  // namespace bcd::utf8
