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

 private:
  std::string whole(std::string const& path) const;
  Session const& session_;
  std::vector<std::string> wanted_;
};

}  // namespace bcd::command
