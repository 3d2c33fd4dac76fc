#include "bcd/workspace/asked_paths.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/text/utf8.hpp"

namespace bcd::workspace {

AskedPaths::AskedPaths(std::string folder, std::vector<std::string> const& paths)
    : folder_{std::move(folder)}, paths_{paths} {
  for (std::string const& path : paths) wanted_.push_back(whole(path));
}

bool AskedPaths::operator()(std::string const& path) const {
  if (wanted_.empty()) return true;
  std::string const at = whole(path);
  return std::ranges::any_of(wanted_, [&](std::string const& one) { return at == one || at.starts_with(one + "/"); });
}

std::string const* AskedPaths::unmet(std::vector<std::string> const& files) const {
  std::vector<std::string> there;
  for (std::string const& file : files) there.push_back(whole(file));
  std::ranges::sort(there);
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    std::string const below = wanted_[i] + "/";
    auto const next = std::ranges::lower_bound(there, below);
    bool const met = std::ranges::binary_search(there, wanted_[i]) || (next != there.end() && next->starts_with(below));
    if (!met) return &paths_[i];
  }
  return nullptr;
}

Result<Done> require_met(std::string const& folder, std::vector<std::string> const& paths,
                         std::vector<std::string> const& files) {
  AskedPaths const asked{folder, paths};
  if (std::string const* const path = asked.unmet(files))
    return Refusal{{"'{path}' không phải tệp hồ sơ hay thư mục hồ sơ của đơn vị nào (xem: man bcd-records)",
                    "'{path}' is not a record of a unit, and not a folder with records (see: man bcd-records)"},
                   {{"path", *path}}};
  return Done{};
}

std::string AskedPaths::whole(std::string const& path) const {
  std::error_code fault;
  std::string text =
      std::filesystem::absolute(std::filesystem::path{folder_} / path, fault).lexically_normal().generic_string();
  if (text.ends_with('/')) text.pop_back();
  return text;
}

namespace {

// Returns the name of an entry of the folder with the same letters; `step` if there is none.
std::string named_alike(std::filesystem::path const& folder, std::string const& step) {
  std::error_code fault;
  std::string const composed = utf8::to_nfc(step);
  for (auto const& entry : std::filesystem::directory_iterator{folder, fault})
    if (std::string const name = entry.path().filename().string(); utf8::to_nfc(name) == composed) return name;
  return step;
}

}  // namespace

std::string as_named(std::string const& base, std::string const& path) {
  std::error_code fault;
  std::filesystem::path const start{base};
  if (path.empty() || std::filesystem::exists(start / path, fault) || utf8::first_invalid(path) != path.npos)
    return path;
  std::filesystem::path named;
  for (std::filesystem::path const& step : std::filesystem::path{path}) {
    std::filesystem::path const folder = named.empty() && base.empty() ? std::filesystem::path{"."} : start / named;
    named /= std::filesystem::exists(folder / step, fault) ? step
                                                           : std::filesystem::path{named_alike(folder, step.string())};
  }
  return std::filesystem::exists(start / named, fault) ? named.string() : path;
}

}  // namespace bcd::workspace
