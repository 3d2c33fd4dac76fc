// Writes YAML scalars that parse back to the same text.
#pragma once
#include <string>
#include <string_view>

namespace bcd::source {

// Returns the text as a scalar on one line: plain if every YAML reader parses it as the same text, also inside [ ] and
// { }, otherwise in double quotes.
std::string scalar_text(std::string_view text);
// The same for a value outside of brackets, where commas and brackets need no quotes.
std::string line_text(std::string_view text);

}  // namespace bcd::source
