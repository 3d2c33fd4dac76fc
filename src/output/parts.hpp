// What several formats of a check say alike.
#pragma once
#include <string>

#include "bcd/output/formats.hpp"

namespace bcd::output {

// The path from the top of the repository, where hosts of code look for it.
std::string repository_path(Checked const& checked, std::string_view path);
// The same for a URI: every byte but letters, digits, "-._~" and '/' as %XX.
std::string uri(std::string_view path);
// The sentence, the clauses with their readings, the remedy; a line each, without a line end at the end.
std::string in_full(LocatedFinding const& finding, Lang lang);
// The clauses in one line: "Điều 14 khoản 5, quy chế khanh-khe: …; …".
std::string clauses_line(LocatedFinding const& finding, Lang lang);

// Text for a comment on a change, in Markdown: it builds nothing, calls nobody (@name) and points to no other change
// (#12).
std::string comment_text(std::string_view text);

}  // namespace bcd::output
