// The order of Vietnamese dictionaries: a ă â b c d đ e ê … first by letters, then by tones (ngang, huyền, hỏi, ngã,
// sắc, nặng), then small before capital. Spaces come before digits, digits before letters.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

// Compares like two texts of NFC do in that order, byte by byte.
std::string collation_key(std::string_view text);

}  // namespace bcd
