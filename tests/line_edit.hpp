// Changes to a text file, as golden cases write them.
#pragma once
#include <string>
#include <string_view>

namespace bcd::test {

// Applies hunks that are separated by "@@". A line of a hunk begins with ' ' (kept), '-' (removed) or '+' (added). The
// kept and removed lines of a hunk must occur in the text exactly once, and the hunks in the order of the text. A hunk
// of added lines only is added at the end. Throws std::runtime_error if the edit does not fit the text.
std::string apply_edit(std::string_view text, std::string_view edit);

}  // namespace bcd::test
