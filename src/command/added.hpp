// New records on the command line: words for the findings they add, and for the placeholders they replace.
#pragma once
#include <string>
#include <vector>

#include "bcd/workspace/additions.hpp"
#include "session.hpp"

namespace bcd::command {

// Makes the files below `folder`, the unit's; refuses if that fails.
void make_files(Session const& session, std::string const& folder, workspace::NewFiles const& files);
// Removes the placeholders and reports it; with `dry_run` it only reports what would be removed.
void remove_placeholders(Session const& session, std::string const& folder, std::vector<std::string> const& paths,
                         bool dry_run = false);
// Reports the placeholders that are kept, and why.
void complain_of_kept(Session const& session, std::string const& folder,
                      std::vector<workspace::KeptPlaceholder> const& kept);

// "date: 2026-02-30: …", one per line, each indented.
std::string wrong_lines(Session const& session, std::vector<LocatedFinding> const& wrong);
// Returns the new findings as `bcd check` prints them, below a heading; "" if there is none.
std::string told_lines(Session const& session, std::vector<LocatedFinding> const& told);
// Returns the exit code for new findings: a record with an error is made all the same, but a script must notice.
Exit exit_for(std::vector<LocatedFinding> const& told);

}  // namespace bcd::command
