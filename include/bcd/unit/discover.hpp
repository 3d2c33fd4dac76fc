// Finding the units: any folder with a bcd.yaml, at or below a path; or the unit a path lies in.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/reader.hpp"

namespace bcd::unit {

// Folders relative to the root ("." for the root itself), sorted.
struct FoundUnits {
  std::vector<std::string> folders;
  std::vector<std::string> unreadable;  // in none of those units, and may hold others
};
// The units at or below root/path. When there is none, the nearest folder above that is one; none when there is none at
// all.
FoundUnits find_units(std::string const& root, std::string const& path);
// The same over a reader, whose own root is the highest a unit can be: `base` is the folder in it that `path` and the
// answers are relative to, "" for the reader's root.
FoundUnits find_units(source::Reader const& reader, std::string const& base, std::string const& path);

}  // namespace bcd::unit
