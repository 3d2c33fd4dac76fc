// For the commands that create records: the check of an id, the findings they add, the placeholders they replace.
#pragma once
#include <string>
#include <vector>

#include "bcd/workspace/additions.hpp"
#include "session.hpp"

namespace bcd::command {

// Refuses an id that is not made of a-z, digits and '-'.
void require_id(Session const& session, std::string const& id);
// Creates the files in `folder`, the folder of the unit. Refuses if that fails.
void make_files(Session const& session, std::string const& folder, workspace::NewFiles const& files);
// Removes the placeholders and reports each. If `dry_run` is true, only reports which would be removed. If one cannot
// be removed, reports that on stderr and continues.
void remove_placeholders(Session const& session, std::string const& folder, std::vector<std::string> const& paths,
                         bool dry_run = false);
// Reports on stderr each placeholder that is kept, with the reason.
void complain_of_kept(Session const& session, std::string const& folder,
                      std::vector<workspace::KeptPlaceholder> const& kept);

// Returns the findings that block the write, one per line, indented: "\n  date: 2026-02-30  → … [rule]".
std::string wrong_lines(Session const& session, std::vector<LocatedFinding> const& wrong);
// Returns the new findings as `bcd check` prints them, below a heading; "" if there is none.
std::string told_lines(Session const& session, std::vector<LocatedFinding> const& told);
// Returns Exit::findings if one of the new findings is an error, otherwise Exit::clean. The record is created in both
// cases, but a script must be able to notice the error.
Exit exit_for(std::vector<LocatedFinding> const& told);

}  // namespace bcd::command
