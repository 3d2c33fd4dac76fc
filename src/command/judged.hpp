// The git options of `bcd check`, which select the state of the records to judge, and the call that judges it.
#pragma once
#include <string>
#include <vector>

#include "bcd/workspace/judge_units.hpp"
#include "command.hpp"

namespace bcd::command {

// Returns --rev, --staged, --since and --history. Parsing writes them to `options`, which must outlive the result.
std::vector<Option> git_options(workspace::GitOptions& options);

// Calls workspace::judge_units() and returns its verdicts. Shows the progress, and reports on stderr the submodules
// that were not judged. Refuses if workspace::judge_units() does.
workspace::Judged judge_units(Session const& session, std::vector<std::string> const& paths,
                              workspace::GitOptions const& options, rule::Selection const& selection);

// Reports on stderr, for each folder, that the submodule is not judged. Prints nothing with --quiet.
void note_submodules(Session const& session, std::vector<std::string> const& folders);

}  // namespace bcd::command
