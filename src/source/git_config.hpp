// Git's configuration, and the check whether this user may read a repository. Internal to this folder.
#pragma once
#include <string>

#include "git_handles.hpp"

namespace bcd::source {

// Returns the configuration of the system, the user, the repository and its working tree, in this order. Null if one of
// the files is malformed. A file that cannot be read is skipped, as git does. If `repository` is null, reads only the
// files that a repository cannot change.
ConfigHandle read_config(GitEnvironment const& environment, git_repository* repository);
// Must be called before opening a repository. Makes libgit2 accept repository extensions that do not change how it is
// read, or whose value the caller checks (objectFormat, refStorage), and stops it from reading the user's and system's
// configuration by itself.
void begin_open();
// Sets the folders in which libgit2 looks for a user's ignore and attribute files, and what "~/" means.
void end_open(GitEnvironment const& environment);
// True if the repository belongs to this user, or safe.directory names it.
bool may_read(git_repository* repository, GitEnvironment const& environment);
// Returns a setting of a repository that could not be opened: "sha256" for extensions.objectformat. Empty if it is not
// set.
std::string setting_of(std::string const& git_folder, char const* key);

}  // namespace bcd::source
