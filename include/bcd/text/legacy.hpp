// Vietnamese typed in an encoding of before Unicode, or written in UTF-8 and read as something else: told by what it
// would say.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace bcd {

// lookalike: Ð or Ɖ, letters of other languages, in the place of Đ.
enum class Encoding { tcvn3, vni, misread, lookalike };

struct Legacy {
  Encoding encoding = Encoding::tcvn3;
  std::string text;  // the whole text as it was meant
};

// Could some of it be such text? Cheap; false for nearly all Vietnamese as it should be.
bool may_be_legacy(std::string_view bytes);

// What a text of valid UTF-8 says, if most of the words in it that are no syllables become syllables when read in one
// of the encodings. A single word needs three plain letters, or a sign between two: "µm" and "3 m × 4 m" are what they
// are. Nothing for names of other languages.
std::optional<Legacy> read_legacy(std::string_view text);

}  // namespace bcd
