// The paths given on the command line, for what lies at or below one of them.
#pragma once
#include <string>
#include <vector>

#include "session.hpp"

namespace bcd::command {

// A unit's own folder asks for all of it, no path for everything. Paths are relative to -C.
class AskedPaths {
 public:
  AskedPaths(Session const& session, std::vector<std::string> const& paths);
  bool operator()(std::string const& path) const;
  // The first path that asks for none of these files; null when each asks for one.
  std::string const* unmet(std::vector<std::string> const& files) const;

 private:
  std::string whole(std::string const& path) const;
  Session const& session_;
  std::vector<std::string> paths_, wanted_;  // as given, and each as a whole path
};

// Refuses a path that asks for none of the files: what looked at nothing must not pass for a success.
void require_met(Session const& session, std::vector<std::string> const& paths, std::vector<std::string> const& files);

// A path, relative to `base` or absolute, as the file system names it: typed in composed letters, it may be there in
// decomposed ones, or the other way round. What is not there at all stays as it is.
std::string as_named(std::string const& base, std::string const& path);
std::vector<std::string> as_named(Session const& session, std::vector<std::string> paths);

}  // namespace bcd::command
