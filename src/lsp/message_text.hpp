// The JSON text of a message before it is parsed.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "json.hpp"

namespace bcd::lsp {

// Returns true if objects and lists are nested deeper than any message needs. Such a text must not be made into a
// value, because copying or destroying that would overflow the stack.
bool is_too_deep(std::string_view json);
// Returns the text with each escape of one half of a surrogate pair, such as "\ud83d" alone, replaced by that of
// U+FFFD. Some clients cut a string inside a character.
std::string with_whole_characters(std::string json);
// Returns the value of "id" at the top of a text that need not be valid behind it; null if there is none before the
// first fault.
Json id_in(std::string_view json);

}  // namespace bcd::lsp
