// Writing YAML by hand, so that what comes out reads back as what went in.
#pragma once
#include <string>
#include <string_view>

namespace bcd::source {

// A text as one scalar on one line: plain where every YAML reader takes it for the same text, also inside [ ] and { };
// else in double quotes.
std::string scalar_text(std::string_view text);

}  // namespace bcd::source
