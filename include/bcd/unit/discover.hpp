// Discovery of units. A unit is a folder with a bcd.yaml.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/reader.hpp"

namespace bcd::unit {

// Folders relative to the root ("." is the root itself), sorted, without duplicates.
struct FoundUnits {
  std::vector<std::string> folders;
  std::vector<std::string> unreadable;  // unreadable folders outside these units; they may contain more units
};
// Returns the units at or below root/path. If there are none, returns the nearest parent folder that is a unit.
// `folders` is empty if no parent is one either.
FoundUnits find_units(std::string const& root, std::string const& path);
// The same for the files of a reader, so the search upwards ends at the reader's root. `path` and the results are
// relative to the folder `base` of the reader; "" is the reader's root.
FoundUnits find_units(source::Reader const& reader, std::string const& base, std::string const& path);

}  // namespace bcd::unit
