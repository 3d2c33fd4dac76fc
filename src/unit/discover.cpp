#include "bcd/unit/discover.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/source/walk.hpp"

namespace bcd::unit {
namespace fs = std::filesystem;

std::vector<std::string> find_units(std::string const& root, std::string const& path) {
  std::vector<std::string> units;
  std::error_code fault;
  fs::path const base = fs::absolute(root, fault).lexically_normal();
  fs::path const start = (base / path).lexically_normal();
  auto const is_unit = [](fs::path const& folder) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(folder / "bcd.yaml", ignored));
  };
  auto const keep = [&](fs::path const& folder) { units.push_back(folder.lexically_relative(base).lexically_normal().generic_string()); };
  source::walk(start.string(), [&](std::string const& file) {
    if (file == "bcd.yaml" || file.ends_with("/bcd.yaml")) keep((start / file).parent_path());
  });
  for (fs::path at = start; units.empty() && at.has_relative_path(); at = at.parent_path())
    if (is_unit(at)) keep(at);
  for (std::string& unit : units)
    if (unit.size() > 1 && unit.ends_with('/')) unit.pop_back();
  std::ranges::sort(units);
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

}  // namespace bcd::unit
