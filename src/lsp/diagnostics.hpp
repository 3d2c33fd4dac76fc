// The findings of a unit as the protocol shows them.
#pragma once
#include <map>

#include "state.hpp"

namespace bcd::lsp {

// Returns one finding. `text` is the file it is in. A waived finding is a hint.
Json diagnostic(LocatedFinding const& finding, LineMap const& map, Lang lang);
// Returns the notifications that show the unit's findings, one a file; a file whose findings are gone gets an empty
// list, and so does an address under which a file was shown before it was opened under another.
std::vector<Json> publish_findings(State& state, JudgedUnit& unit);

}  // namespace bcd::lsp
