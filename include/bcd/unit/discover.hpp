// Finding the units: any folder with a bcd.yaml, at or below a path; or the unit a path lies in.
#pragma once
#include <string>
#include <vector>

namespace bcd::unit {

// The folders of the units at or below root/path, relative to root ("." for root itself), sorted. When there is none, the
// nearest folder above that is a unit; empty when there is none at all.
std::vector<std::string> find_units(std::string const& root, std::string const& path);

}  // namespace bcd::unit
