#include "bcd/unit/discover.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>

#include "bcd/source/walk.hpp"

namespace bcd::unit {
namespace fs = std::filesystem;
namespace {

bool names_unit(std::string const& file) { return file == "bcd.yaml" || file.ends_with("/bcd.yaml"); }

// A source of absolute paths to search: the disk or a reader.
struct PathSource {
  // Calls `see` for each bcd.yaml at or below the folder, and for each unreadable folder with "folder/".
  std::function<void(fs::path const& folder, std::function<void(fs::path const& file)> const& see)> each_config;
  std::function<bool(fs::path const& folder)> is_unit;
};

bool is_within(fs::path const& path, fs::path const& folder) {
  return std::ranges::mismatch(folder, path).in1 == folder.end();
}

// `shut`: folders that cannot be read.
FoundUnits find_units(PathSource const& source, fs::path const& base, fs::path const& start) {
  std::vector<fs::path> units, shut;
  source.each_config(start, [&](fs::path const& file) {
    (file.has_filename() ? units : shut).push_back(file.parent_path().lexically_normal());
  });
  for (fs::path at = start; units.empty(); at = at.parent_path()) {
    if (source.is_unit(at)) units.push_back(at);
    if (!at.has_relative_path()) break;
  }
  // Unreadable folders inside a unit are reported when that unit is loaded.
  std::erase_if(shut, [&](fs::path const& folder) {
    return std::ranges::any_of(units, [&](fs::path const& unit) { return is_within(folder, unit); });
  });
  auto const seen_from_base = [&](std::vector<fs::path> const& folders) {
    std::vector<std::string> paths;
    for (fs::path const& folder : folders) {
      std::string& path = paths.emplace_back(folder.lexically_relative(base).lexically_normal().generic_string());
      if (path.size() > 1 && path.ends_with('/')) path.pop_back();
    }
    std::ranges::sort(paths);
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
  };
  return {seen_from_base(units), seen_from_base(shut)};
}

}  // namespace

FoundUnits find_units(std::string const& root, std::string const& path) {
  std::error_code fault;
  fs::path const base = fs::absolute(root, fault).lexically_normal();
  auto const walk = [](fs::path const& folder, auto const& see) {
    source::walk(folder.string(), [&](std::string const& file) {
      if (names_unit(file) || file.ends_with('/')) see(folder / file);
    });
  };
  auto const is_unit = [](fs::path const& folder) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(folder / "bcd.yaml", ignored));
  };
  PathSource const disk{walk, is_unit};
  return find_units(disk, base, (base / path).lexically_normal());
}

FoundUnits find_units(source::Reader const& reader, std::string const& base, std::string const& path) {
  std::vector<std::string> files = reader.list();
  std::erase_if(files, [](std::string const& file) { return !names_unit(file); });
  // The reader's root becomes "/", so that its paths are absolute like those on disk.
  auto const inside = [](std::string const& file) { return fs::path{"/" + file}; };
  auto const walk = [&](fs::path const& folder, auto const& see) {
    std::string const below = (folder / "").string();
    for (std::string const& file : files)
      if (inside(file).string().starts_with(below)) see(inside(file));
  };
  auto const is_unit = [&](fs::path const& folder) {
    return std::ranges::find(files, (folder / "bcd.yaml").string().substr(1)) != files.end();
  };
  PathSource const listed{walk, is_unit};
  return find_units(listed, inside(base), (inside(base) / path).lexically_normal());
}

}  // namespace bcd::unit
