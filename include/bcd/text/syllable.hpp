// Checks whether a word is spelt like a Vietnamese syllable.
#pragma once
#include <string_view>

namespace bcd {

// True if the word is an initial, a rime and at most one tone in a valid combination: "Nguyễn", "HỒNG", "gì", "quý".
// False for most foreign words and names, and for acronyms. The text is valid UTF-8 in NFC.
bool is_syllable(std::string_view word);

}  // namespace bcd
