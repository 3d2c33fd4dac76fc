// The one place where a value becomes Markdown: whatever a record holds, it prints as text and builds nothing.
#pragma once
#include <string>
#include <string_view>

#include "bcd/text/gap.hpp"

namespace bcd::form {

// One line that Markdown shows as the text itself: no table cell, list, heading, link, emphasis or HTML comes out of
// it. Ordinary words pass as they are (01-BB/BCĐ, 14:00, 05/9/2026, parentheses), and so does a gap [CẦN ĐIỀN: …].
std::string escape_markdown(std::string_view value);

// What opens a gap; it ends at the next ']'.
using bcd::gap_opens;

}  // namespace bcd::form
