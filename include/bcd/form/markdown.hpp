// Converts a value to Markdown. Values are escaped only here, so that a value in a record prints as text and creates no
// markup.
#pragma once
#include <string>
#include <string_view>

#include "bcd/text/gap.hpp"

namespace bcd::form {

// Returns the value as one line that Markdown renders as the same text, without table cells, lists, headings, links,
// emphasis or HTML. Ordinary text is unchanged (01-BB/BCĐ, 14:00, 05/9/2026, parentheses), and so is a gap [CẦN ĐIỀN:
// …].
std::string escape_markdown(std::string_view value);

// The start of a gap. The gap ends at the next ']'.
using bcd::gap_opens;

}  // namespace bcd::form
