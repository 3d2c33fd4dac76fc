// Paths as they are written in URIs.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

// Returns the path for a URI: every byte except letters, digits, "-._~" and '/' as %XX.
std::string uri_path(std::string_view path);
// Decodes every %XX. A '%' without two hexadecimal digits after it stays.
std::string path_from_uri(std::string_view text);

}  // namespace bcd
