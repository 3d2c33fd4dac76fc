// Edits as the protocol writes them.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "bcd/source/edit.hpp"
#include "bcd/workspace/changes.hpp"
#include "state.hpp"

namespace bcd::lsp {

Json edit_json(LineMap const& map, source::Edit const& edit);
// Returns the one edit that makes the text of the map into `now`, without what is equal at both ends.
Json difference(LineMap const& map, std::string_view now);

// Changes of files of a unit as a WorkspaceEdit. The edits refer to the text of text_of(). A file that gets a new name
// needs a client that can rename files.
Json workspace_edit(State const& state, JudgedUnit const& unit, std::vector<workspace::FileChange> const& changes);

}  // namespace bcd::lsp
