#include "bcd/unit/discover.hpp"

#include <algorithm>
#include <filesystem>

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
  if (fs::is_directory(start, fault)) {
    if (is_unit(start)) keep(start);
    auto walk = fs::recursive_directory_iterator{start, fs::directory_options::skip_permission_denied, fault};
    for (; !fault && walk != fs::recursive_directory_iterator{}; walk.increment(fault)) {
      std::error_code ignored;
      if (!walk->is_directory(ignored)) continue;
      bool const hidden = walk->path().filename().string().starts_with('.');
      if (hidden || walk->is_symlink(ignored)) walk.disable_recursion_pending();
      else if (is_unit(walk->path())) keep(walk->path());
    }
  }
  for (fs::path at = start; units.empty() && at.has_relative_path(); at = at.parent_path())
    if (is_unit(at)) keep(at);
  for (std::string& unit : units)
    if (unit.size() > 1 && unit.ends_with('/')) unit.pop_back();
  std::ranges::sort(units);
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

}  // namespace bcd::unit
