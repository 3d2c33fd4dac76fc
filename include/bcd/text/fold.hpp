// A text without what people write differently: case, diacritics, tone placement, punctuation. For comparing what was
// typed with names, and for making ids of names.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

// Words of a-z and 0-9, one blank between them: "Phó Trưởng Ban (Thường trực)" -> "pho truong ban thuong truc".
std::string fold(std::string_view text);
// In NFC and small letters, with one blank between words: what is left differs in a word.
std::string plain_words(std::string_view text);
// The folded words joined by '-', which is a record's id: "nguyen-van-a"; at most so many bytes, cut between words
// where that can be.
std::string id_of(std::string_view text, std::size_t longest = 60);

}  // namespace bcd
