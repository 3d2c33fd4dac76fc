// Detects Vietnamese text in a pre-Unicode encoding, and UTF-8 that was decoded with another encoding. A text is
// recognised if decoding it that way yields Vietnamese words.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace bcd {

// lookalike: Ð or Ɖ, letters of other languages, in place of Đ.
enum class Encoding { tcvn3, vni, misread, lookalike };

struct Legacy {
  Encoding encoding = Encoding::tcvn3;
  std::string text;  // the whole text, corrected
};

// Fast filter for read_legacy(): true if the bytes may contain such text. False for nearly all correct Vietnamese text.
bool may_be_legacy(std::string_view bytes);

// Returns the corrected text if at least as many of its non-syllable words become syllables in one of the encodings as
// do not. For TCVN3 and VNI a single word must have three plain letters, or a sign between two letters, because "µm"
// and "3 m × 4 m" are correct as they are. Null if no encoding fits, as for names in other languages. The text is valid
// UTF-8.
std::optional<Legacy> read_legacy(std::string_view text);

}  // namespace bcd
