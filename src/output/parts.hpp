// Parts shared by several formats of a check.
#pragma once
#include <string>
#include <vector>

#include "bcd/output/formats.hpp"

namespace bcd::output {

// Returns the path from the root of the repository, because code hosts resolve paths from there.
std::string repository_path(Checked const& checked, std::string_view path);
// Returns the message, the clauses with their readings, and the fix, one per line, without a final line end.
std::string in_full(LocatedFinding const& finding, Lang lang);
// Returns the clauses on one line: "khoản 5 Điều 14 quy chế khanh-khe: …; …".
std::string clauses_line(LocatedFinding const& finding, Lang lang);

// Returns text escaped for a Markdown comment on a pull request. It creates no markup, mentions nobody (@name) and
// links to no other pull request (#12).
std::string comment_text(std::string_view text);
// GitHub refuses a comment of more than 65,536 characters; GitLab takes more. The difference is room for the lines
// that say how much was left out, and for a line of the workflow that posts the comment.
inline constexpr std::size_t comment_limit = 64'000;
// Returns the rows, one after the other, as far as they fit into `room` characters, then a line that says how many
// were left out. `left_out` has a hole {count}.
std::string fitting(std::vector<std::string> const& rows, std::size_t room, Text left_out, Lang lang);

}  // namespace bcd::output
