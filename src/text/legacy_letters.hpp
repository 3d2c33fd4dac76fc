// The letters of encodings of before Unicode. Only for this room.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace bcd {

constexpr char32_t last_latin1 = 0xFF;

std::u32string points_of(std::string_view text);
std::string bytes_of(std::u32string_view points);
bool is_vietnamese(char32_t point);  // a letter with a mark that Vietnamese has, or đ
bool is_lookalike(char32_t point);   // Ð, ð, Ɖ, ɖ

// What a word says if its letters are those of an encoding; nothing when one of them is none there.
std::optional<std::string> from_tcvn3(std::u32string_view word);
std::optional<std::string> from_vni(std::u32string_view word);
std::optional<std::string> from_lookalike(std::u32string_view word);
// If its letters are bytes of UTF-8 that were read as Latin-1 or Windows-1252; nothing when they say no letter of
// Vietnamese.
std::optional<std::string> from_misread(std::u32string_view word);

}  // namespace bcd
