// UTF-8 helpers: validity, NFC, character counts, terminal width, case mapping.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace bcd::utf8 {

// One decoded character. `size` is its length in bytes, or 0 if the bytes at the offset are not valid UTF-8.
struct Decoded {
  char32_t point = 0;
  std::size_t size = 0;
};
Decoded decode(std::string_view text, std::size_t at);

// Byte offset of the first byte that is not valid UTF-8, or npos.
std::size_t first_invalid(std::string_view text);
// Byte offset of the first control character other than tab, line feed and carriage return, or npos.
std::size_t first_control(std::string_view text, std::size_t from = 0);
// Offset and size in bytes of the first character that NFC would change. The size is 0 if the text is NFC. The text is
// valid UTF-8.
struct NotNfc {
  std::size_t at = 0, size = 0;
};
NotNfc first_not_nfc(std::string_view text);
// Returns the text unchanged if it is not valid UTF-8.
std::string to_nfc(std::string_view text);

// Invisible or misleading characters, classified by their Unicode properties.
enum class Invisible : unsigned char {
  none,           // visible
  blank,          // looks like a space but is another character: U+00A0
  line_end,       // U+2028, U+2029
  nothing,        // not visible at all: soft hyphen, zero width space
  left_to_right,  // direction control that has no effect in left-to-right text: U+200E
  right_to_left   // direction control that may reorder the visible letters: U+202E
};
Invisible invisible(char32_t point);
// True for symbols such as emoji, whose parts may be joined by invisible characters.
bool is_symbol(char32_t point);

std::size_t count(std::string_view text);        // number of characters (code points)
bool is_letter(char32_t point);                  // of any script, or a combining mark
int width(std::string_view text);                // in terminal cells; a combining mark counts 0, an invalid byte 1
std::string upper(std::string_view text);        // simple case mapping, for headings in capitals
std::string capitalised(std::string_view text);  // the first letter in upper case
std::string lower(std::string_view text);        // simple case mapping, for names typed in capitals
std::string library_version();                   // version of utf8proc at run time: "2.8.0"

}  // namespace bcd::utf8
