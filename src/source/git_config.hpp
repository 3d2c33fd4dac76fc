// Git's configuration, and whether it lets this user read a repository. Only for this room.
#pragma once
#include <string>

#include "git_handles.hpp"

namespace bcd::source {

// The configuration of the system and of the user, then the repository's own and its working tree's; null where a file
// of them is broken. A file that cannot be read is passed over, as git does. Null `repository`: only what no repository
// can change.
ConfigHandle read_config(GitEnvironment const& environment, git_repository* repository);
// Extensions of a repository's format that do not change how it is read; to be called before one is opened. What the
// library would read by itself, for the user and the system, it no longer does.
void begin_open();
// Where the library looks for a user's lists of ignored files and attributes, from now on.
void end_open(GitEnvironment const& environment);
// May this user read the repository? One of another user only if safe.directory names it.
bool may_read(git_repository* repository, GitEnvironment const& environment);
// What a repository says that could not be opened: "sha256" of extensions.objectformat; "" where it says nothing.
std::string setting_of(std::string const& git_folder, char const* key);

}  // namespace bcd::source
