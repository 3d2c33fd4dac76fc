// Is a word a syllable of Vietnamese, as it is spelt?
#pragma once
#include <string_view>

namespace bcd {

// "Nguyễn", "HỒNG", "gì", "quý": a beginning, a rime and one tone at most that go together. Of words in other
// languages, names among them, and of words in capitals by their initials it is false. The text is valid UTF-8, in NFC.
bool is_syllable(std::string_view word);

}  // namespace bcd
