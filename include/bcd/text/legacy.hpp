// Detects Vietnamese text in a pre-Unicode encoding, and UTF-8 that was decoded with another encoding. A text is
// recognised if decoding it that way yields Vietnamese words.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd {

// misread: UTF-8 that was decoded as Windows-1252 or Windows-1258. windows_1258: that code page decoded as
// Windows-1252. lookalike: Ð or Ɖ, letters of other languages, in place of Đ.
enum class Encoding { tcvn3, vni, misread, lookalike, windows_1258, viscii };

// Names the fault, for a message: "text typed in a TCVN3 font …".
Text words_of(Encoding encoding);

struct Legacy {
  Encoding encoding = Encoding::tcvn3;
  std::string text;  // the whole text, corrected
};

// Fast filter for read_legacy(): true if the bytes may contain such text. False for nearly all correct Vietnamese text.
bool may_be_legacy(std::string_view bytes);

// Returns the text corrected by the encoding that makes the most of its words syllables. At least as many of its other
// words must become syllables in it as do not. Null if no encoding fits, as for names in other languages. A single word
// must be long enough or have a sign between two letters, because "µm", "3 m × 4 m" and "laïc" are correct as they are.
// The text is valid UTF-8.
std::optional<Legacy> read_legacy(std::string_view text);

// True for "Nguy?n V?n H?i", as spreadsheets write letters that their code page does not have: a '?' within a word, of
// which a part has no vowel. Neither "gì?không" nor the address of a web page is such a text.
bool has_lost_letters(std::string_view text);

}  // namespace bcd
