// Letter tables of pre-Unicode encodings. Internal to this folder.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace bcd {

// The code page with which the bytes of a text were read. Each byte is one character of it. `none`: the text was not
// read from bytes.
enum class CodePage { windows_1252, windows_1258, none };

std::u32string points_of(std::string_view text);
std::string bytes_of(std::u32string_view points);
constexpr bool is_plain_letter(char32_t point) {
  return (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z');
}
bool is_vietnamese(char32_t point);  // a Vietnamese letter with a diacritic, or đ
bool is_lookalike(char32_t point);   // Ð, ð, Ɖ, ɖ
// True for the characters of bytes 80 … 9F in Windows-1252 that are not control characters: €, “, –.
bool is_sign_of_1252(char32_t point);

// Returns the bytes that read as this word in the code page, each as a character up to U+00FF. Null if a character is
// not in the code page. CodePage::none returns the word.
std::optional<std::u32string> read_back(std::u32string_view word, CodePage page);

// Decode the bytes of a word in the given encoding. Null if a byte is not a letter of the encoding. from_lookalike()
// never returns null.
std::optional<std::string> from_tcvn3(std::u32string_view bytes);
std::optional<std::string> from_vni(std::u32string_view bytes);
std::optional<std::string> from_viscii(std::u32string_view bytes);
std::optional<std::string> from_1258(std::u32string_view bytes);
std::optional<std::string> from_lookalike(std::u32string_view word);
// Null also if the UTF-8 contains no Vietnamese letter.
std::optional<std::string> from_utf8(std::u32string_view bytes);

}  // namespace bcd
