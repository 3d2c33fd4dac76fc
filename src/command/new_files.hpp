// Files that a command makes: all of them or none, and never in place of what is there.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "session.hpp"

namespace bcd::command {

using NewFiles = std::vector<std::pair<std::string, std::string>>;  // path from the folder, bytes

// Makes the files below `folder` (as the user sees it), with the folders they need, `folder` itself among them. Refuses
// before making anything when one is there already, or lies through a link or a file; takes back what it made when a
// later one fails.
void make_files(Session const& session, std::string const& folder, NewFiles const& files);
// Removes placeholders below `folder` and says so, or only says so; one that cannot be removed is told, not refused.
enum class Removing { really, only_told };
void remove_files(Session const& session, std::string const& folder, std::vector<std::string> const& paths,
                  Removing removing = Removing::really);
// A path as the user sees it, below the folder as they see it.
std::string shown_path(std::string const& folder, std::string const& path);

}  // namespace bcd::command
