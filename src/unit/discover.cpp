#include "bcd/unit/discover.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>

#include "bcd/source/walk.hpp"

namespace bcd::unit {
namespace fs = std::filesystem;
namespace {

bool names_unit(std::string const& file) { return file == "bcd.yaml" || file.ends_with("/bcd.yaml"); }

// Somewhere to look for units: absolute paths, whatever lies behind them.
struct Place {
  std::function<void(fs::path const& folder, std::function<void(fs::path const& file)> const& see)> each_config;  // each bcd.yaml below
  std::function<bool(fs::path const& folder)> is_unit;
};

std::vector<std::string> find_units(Place const& place, fs::path const& base, fs::path const& start) {
  std::vector<std::string> units;
  auto const keep = [&](fs::path const& folder) { units.push_back(folder.lexically_relative(base).lexically_normal().generic_string()); };
  place.each_config(start, [&](fs::path const& file) { keep(file.parent_path()); });
  for (fs::path at = start; units.empty(); at = at.parent_path()) {
    if (place.is_unit(at)) keep(at);
    if (!at.has_relative_path()) break;
  }
  for (std::string& unit : units)
    if (unit.size() > 1 && unit.ends_with('/')) unit.pop_back();
  std::ranges::sort(units);
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

}  // namespace

std::vector<std::string> find_units(std::string const& root, std::string const& path) {
  std::error_code fault;
  fs::path const base = fs::absolute(root, fault).lexically_normal();
  auto const walk = [](fs::path const& folder, auto const& see) {
    source::walk(folder.string(), [&](std::string const& file) {
      if (names_unit(file)) see(folder / file);
    });
  };
  auto const is_unit = [](fs::path const& folder) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(folder / "bcd.yaml", ignored));
  };
  Place const disk{walk, is_unit};
  return find_units(disk, base, (base / path).lexically_normal());
}

std::vector<std::string> find_units(source::Reader const& reader, std::string const& base, std::string const& path) {
  std::vector<std::string> files = reader.list();
  std::erase_if(files, [](std::string const& file) { return !names_unit(file); });
  // The reader's root stands as "/", so that its paths are absolute like those on disk.
  auto const inside = [](std::string const& file) { return fs::path{"/" + file}; };
  auto const walk = [&](fs::path const& folder, auto const& see) {
    std::string const below = (folder / "").string();
    for (std::string const& file : files)
      if (inside(file).string().starts_with(below)) see(inside(file));
  };
  auto const is_unit = [&](fs::path const& folder) { return std::ranges::find(files, (folder / "bcd.yaml").string().substr(1)) != files.end(); };
  Place const listed{walk, is_unit};
  return find_units(listed, inside(base), (inside(base) / path).lexically_normal());
}

}  // namespace bcd::unit
