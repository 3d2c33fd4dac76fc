// Splits a text into its lines or other parts.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace bcd {

// Returns the parts between the separators. A separator at the end adds no empty part: "a\nb\n" -> "a", "b". The parts
// refer to `text`.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);
// Returns the lines, each with its line end; the last one may have none. They refer to `text`.
std::vector<std::string_view> lines_with_ends(std::string_view text);
// Returns the text with the line ends of Unix, as git stores it: "\r\n" becomes "\n".
std::string with_unix_line_ends(std::string_view text);

}  // namespace bcd
