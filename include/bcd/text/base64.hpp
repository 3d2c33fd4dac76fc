// Base64 (RFC 4648) for data URIs.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

std::string base64(std::string_view bytes);

}  // namespace bcd
