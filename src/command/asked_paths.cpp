#include "asked_paths.hpp"

#include <algorithm>
#include <filesystem>

namespace bcd::command {

AskedPaths::AskedPaths(Session const& session, std::vector<std::string> const& paths) : session_{session} {
  for (std::string const& path : paths) wanted_.push_back(whole(path));
}

bool AskedPaths::operator()(std::string const& path) const {
  if (wanted_.empty()) return true;
  std::string const at = whole(path);
  return std::ranges::any_of(wanted_, [&](std::string const& one) { return at == one || at.starts_with(one + "/"); });
}

std::string AskedPaths::whole(std::string const& path) const {
  std::error_code fault;
  std::string text = std::filesystem::absolute(std::filesystem::path{session_.folder} / path, fault).lexically_normal().generic_string();
  if (text.ends_with('/')) text.pop_back();
  return text;
}

}  // namespace bcd::command
