// What is wrong with a file's bytes before any YAML: not UTF-8, control characters, an old font's encoding, not NFC,
// untidy.
#pragma once
#include <string_view>
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Adds each fault at its place. After one of encoding the rest of the file is not looked at.
void check_bytes(File const& file, std::vector<Fault>& faults);
// Adds the first blank at the end of a line, and the first at the end of a line of a text that it may be part of.
void check_blanks(File const& file, Document& document);

}  // namespace bcd::source
