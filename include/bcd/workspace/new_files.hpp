// Creates files: all of them or none, and never in place of an existing one.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bcd/workspace/result.hpp"

namespace bcd::workspace {

using NewFiles = std::vector<std::pair<std::string, std::string>>;  // path relative to the folder, bytes

// Creates the files below `folder` and the folders they need, `folder` among them. Refused, before anything is created,
// if one of them exists or its path leads through a link or a file. If a later one fails, the earlier ones are removed
// again. `shown`: the folder as the user names it, for the refusal.
Result<Done> make_files(std::string const& folder, std::string const& shown, NewFiles const& files);
// Removes a file; false if that fails.
bool remove_file(std::string const& folder, std::string const& path);
// Returns why an id is too long for the name of a file, or null. File systems allow names of 255 bytes; the endings of
// records and of temporary files are part of them.
constexpr std::size_t longest_id = 200;
std::optional<Refusal> too_long(std::string_view id);
// Returns a path below the folder, as the user names it.
std::string shown_path(std::string const& folder, std::string const& path);

}  // namespace bcd::workspace
