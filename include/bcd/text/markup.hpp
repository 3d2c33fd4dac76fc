// Escapes text for XML 1.0 and HTML.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

// For content or, if `attribute`, for an attribute in double quotes. Characters not allowed in XML (invalid bytes and
// most control characters) become U+FFFD.
std::string escape_markup(std::string_view text, bool attribute = false);

}  // namespace bcd
