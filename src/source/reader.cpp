#include "bcd/source/reader.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace bcd::source {
namespace fs = std::filesystem;
namespace {

// Is the file a link whose end lies outside the unit's folder? A record must not pull in what is not the unit's.
bool leaves(fs::path const& root, fs::path const& file) {
  std::error_code fault;
  if (!fs::is_symlink(fs::symlink_status(file, fault))) return false;
  fs::path const real = fs::canonical(file, fault);
  if (fault) return false;  // a dead link is unreadable, which reading says
  fs::path const inside = fs::canonical(root, fault);
  return fault || std::mismatch(inside.begin(), inside.end(), real.begin(), real.end()).first != inside.end();
}

}  // namespace

DiskReader::DiskReader(std::string root) : root_{std::move(root)} {}

std::vector<std::string> DiskReader::list() const {
  std::vector<std::string> paths;
  std::error_code fault;
  auto walk = fs::recursive_directory_iterator{root_, fs::directory_options::skip_permission_denied, fault};
  for (; !fault && walk != fs::recursive_directory_iterator{}; walk.increment(fault)) {
    std::string const name = walk->path().filename().string();
    std::error_code ignored;
    bool const folder = walk->is_directory(ignored);
    if (folder && (name.front() == '.' || walk->is_symlink(ignored))) {
      walk.disable_recursion_pending();
      continue;
    }
    if (!folder && name.front() != '.') paths.push_back(walk->path().lexically_relative(root_).generic_string());
  }
  std::ranges::sort(paths);
  return paths;
}

Bytes DiskReader::read(std::string_view path) const {
  fs::path const file = fs::path{root_} / path;
  if (leaves(root_, file)) return {{}, ReadFault::link_leaves};
  std::error_code fault;
  if (!fs::is_regular_file(file, fault)) return {{}, ReadFault::unreadable};
  auto const size = fs::file_size(file, fault);
  if (fault) return {{}, ReadFault::unreadable};
  if (size > largest_file) return {{}, ReadFault::too_large};
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> const open{std::fopen(file.c_str(), "rb"), std::fclose};
  if (!open) return {{}, ReadFault::unreadable};
  Bytes bytes;
  bytes.data.resize(size);
  bytes.data.resize(std::fread(bytes.data.data(), 1, size, open.get()));
  if (std::ferror(open.get())) return {{}, ReadFault::unreadable};
  return bytes;
}

bool DiskReader::exists(std::string_view path) const {
  std::error_code fault;
  return fs::exists(fs::path{root_} / path, fault);
}

std::vector<std::string> MemoryReader::list() const {
  std::vector<std::string> paths;
  for (auto const& [path, data] : files_) paths.push_back(path);
  return paths;
}

Bytes MemoryReader::read(std::string_view path) const {
  auto const found = files_.find(path);
  if (found == files_.end()) return {{}, ReadFault::unreadable};
  if (found->second.size() > largest_file) return {{}, ReadFault::too_large};
  return {found->second, ReadFault::none};
}

bool MemoryReader::exists(std::string_view path) const { return files_.contains(path); }

}  // namespace bcd::source
