// Letter tables of pre-Unicode encodings. Internal to this folder.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace bcd {

constexpr char32_t last_latin1 = 0xFF;

std::u32string points_of(std::string_view text);
std::string bytes_of(std::u32string_view points);
bool is_vietnamese(char32_t point);  // a Vietnamese letter with a diacritic, or đ
bool is_lookalike(char32_t point);   // Ð, ð, Ɖ, ɖ

// Decode a word of the given encoding. Null if a character is not a letter of the encoding. from_lookalike() never
// returns null.
std::optional<std::string> from_tcvn3(std::u32string_view word);
std::optional<std::string> from_vni(std::u32string_view word);
std::optional<std::string> from_lookalike(std::u32string_view word);
// Decodes a word whose characters are UTF-8 bytes that were read as Latin-1 or Windows-1252. Null if the bytes are not
// valid UTF-8 or contain no Vietnamese letter.
std::optional<std::string> from_misread(std::u32string_view word);

}  // namespace bcd
