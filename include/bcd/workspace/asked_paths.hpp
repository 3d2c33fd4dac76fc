// The paths given on the command line, and the files at or below them.
#pragma once
#include <string>
#include <vector>

#include "bcd/workspace/result.hpp"

namespace bcd::workspace {

// Accepts a file at or below one of the paths, and every file if there is no path. Paths are relative to `folder`.
class AskedPaths {
 public:
  AskedPaths(std::string folder, std::vector<std::string> const& paths);
  bool operator()(std::string const& path) const;
  // Returns the first path that none of these files is at or below; null if there is no such path.
  std::string const* unmet(std::vector<std::string> const& files) const;

 private:
  std::string whole(std::string const& path) const;
  std::string folder_;
  std::vector<std::string> paths_, wanted_;  // as given, and each as an absolute path
};

// Refused if none of the files is at or below one of the paths: a check that looked at nothing must not pass.
Result<Done> require_met(std::string const& folder, std::vector<std::string> const& paths,
                         std::vector<std::string> const& files);

// Returns the path, relative to `base` or absolute, as the file system spells it: typed in composed letters, it may
// exist in decomposed ones, or the other way round. A path that does not exist is returned as it is.
std::string as_named(std::string const& base, std::string const& path);

}  // namespace bcd::workspace
