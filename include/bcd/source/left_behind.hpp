// Temporary files and folders that a killed run left behind. A run holds a lock on each of its own, which the kernel
// gives up when the run ends in any way; what is not locked was left.
#pragma once
#include <string>

namespace bcd::source {

// Returns the path of a temporary file beside the target, hidden, a pattern for mkstemp: "a.md" -> ".a.md.bcd-XXXXXX".
std::string temporary_path(std::string const& target);

// Locks a file or folder that this run has just created, until it is closed. False if another run found it before it
// was locked and removed it.
bool lock_created(int opened, std::string const& path);
// True if no run holds the lock of the file or folder. It is then locked until it is closed, and may be removed.
bool lock_if_left(int opened);

// Removes the temporary files that killed runs left in the folder. A folder is looked through once a run. Files of runs
// that still write are left.
void remove_left_behind(std::string const& folder);

}  // namespace bcd::source
