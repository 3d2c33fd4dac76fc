// Commands that edit records: shows the edits as a unified diff, then writes them.
#pragma once
#include "bcd/workspace/changes.hpp"
#include "command.hpp"

namespace bcd::command {

// Prints the changes as a unified diff, and with `dry_run` writes nothing. --quiet hides the diff, but not the result
// of a dry run. `folder`: that of the unit. Refuses if they cannot be written.
void show_and_make(Session const& session, std::string const& folder, std::vector<workspace::FileChange> const& changes,
                   bool dry_run);

// As show_and_make(), for one record. Refuses if the record would then be faulty by itself. Returns the other new
// findings of a check.
std::vector<LocatedFinding> make_sound(Session const& session, std::string const& folder,
                                       workspace::FileChange const& change, bool dry_run);

// Returns the option --dry-run of such a command.
Option show_only_option(bool& dry_run);

}  // namespace bcd::command
