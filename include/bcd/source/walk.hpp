// Walks a folder tree. Fast enough for the hundred thousand files of a province.
#pragma once
#include <functional>
#include <string>

namespace bcd::source {

// Calls `file(path)` for every file below the folder, with its path relative to the folder. Skips files and folders
// whose name begins with a dot, and does not follow links to folders. A folder that cannot be read is passed as one
// path with a trailing '/' ("meetings/2026/", or "./" for the folder itself). The order is that of the file system.
void walk(std::string const& folder, std::function<void(std::string const& path)> const& file);

}  // namespace bcd::source
