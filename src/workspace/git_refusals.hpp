// Words for the errors of git.
#pragma once
#include "bcd/source/git.hpp"
#include "bcd/text/bilingual.hpp"

namespace bcd::workspace {

// Returns the reason and the remedy, with the holes {folder}, {revision} and {detail} if the text needs them.
Text git_refusal(source::GitFault fault);

}  // namespace bcd::workspace
