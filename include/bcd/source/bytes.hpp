// Checks a file's bytes before YAML parsing: not UTF-8, control characters, not NFC, untidy line ends and spaces.
#pragma once
#include <string_view>
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// True for UTF-16, by its byte order mark or, because every second byte of ASCII letters is 0, by its many zero bytes.
bool is_utf16(std::string_view bytes);

// Appends each fault with its span. An encoding fault ends the check, because the rest of the file cannot be read.
void check_bytes(File const& file, std::vector<Fault>& faults);
// Appends the first trailing space outside of multi-line texts and the first one inside them, where it may be part of
// the text. Only the first of all if the document could not be parsed.
void check_blanks(File const& file, Document& document);

}  // namespace bcd::source
