// The options of `bcd check` that choose a state of the records, and judging with them.
#pragma once
#include <string>
#include <vector>

#include "bcd/workspace/judge_units.hpp"
#include "command.hpp"

namespace bcd::command {

std::vector<Option> git_options(workspace::GitOptions& options);

// workspace::judge_units(); names on stderr the submodules that were not judged.
workspace::Judged judge_units(Session const& session, std::vector<std::string> const& paths,
                              workspace::GitOptions const& options, rule::Selection const& selection);

// Prints a note on each submodule.
void note_submodules(Session const& session, std::vector<std::string> const& folders);

}  // namespace bcd::command
