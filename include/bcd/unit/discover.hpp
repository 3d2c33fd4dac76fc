// Finding the units: any folder with a bcd.yaml, at or below a path; or the unit a path lies in.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/reader.hpp"

namespace bcd::unit {

// The folders of the units at or below root/path, relative to root ("." for root itself), sorted. When there is none, the
// nearest folder above that is a unit; empty when there is none at all.
std::vector<std::string> find_units(std::string const& root, std::string const& path);
// The same over a reader, whose own root is the highest a unit can be: `base` is the folder in it that `path` and the answers
// are relative to, "" for the reader's root.
std::vector<std::string> find_units(source::Reader const& reader, std::string const& base, std::string const& path);

}  // namespace bcd::unit
