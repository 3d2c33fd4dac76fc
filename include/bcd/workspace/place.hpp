// The folder and environment of a call.
#pragma once
#include <string>

#include "bcd/source/git_environment.hpp"

namespace bcd::workspace {

// The folder that all paths are relative to (-C), and the environment variables that git reads there.
struct Place {
  std::string folder = ".";
  source::GitEnvironment git = {};
  std::string at(std::string const& path) const;  // the path from the folder of the process
};

// Returns the name of a folder as people know it: the last component of its absolute path, also of ".".
std::string folder_name(Place const& place, std::string const& folder);

}  // namespace bcd::workspace
