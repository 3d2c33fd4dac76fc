// Walking a folder tree, quickly: by the hundred thousand files of a province.
#pragma once
#include <functional>
#include <string>

namespace bcd::source {

// Calls `file(path)` for every file below the folder, with its path relative to it. Folders whose name begins with a
// dot are not entered, files whose name does are passed over, links to folders are not followed. A folder that cannot
// be read is given as one path with '/' at its end ("meetings/2026/"; the folder itself as "./"). The order is the file
// system's.
void walk(std::string const& folder, std::function<void(std::string const& path)> const& file);

}  // namespace bcd::source
