// Folds away the parts of a text that people write differently: case, diacritics, tone placement, punctuation. Used to
// match typed text against names, and to make ids from names.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

// Returns words of a-z and 0-9 separated by one space: "Phó Trưởng Ban (Thường trực)" -> "pho truong ban thuong truc".
// Empty if the text is not valid UTF-8.
std::string fold(std::string_view text);
// Returns the text in NFC and lower case, with one space between words. Diacritics and punctuation are kept.
std::string plain_words(std::string_view text);
// Returns the folded words joined by '-', the form of a record's id: "nguyen-van-a". Cuts to at most `longest` bytes,
// between words if possible.
std::string id_of(std::string_view text, std::size_t longest = 60);

}  // namespace bcd
