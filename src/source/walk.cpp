#include "bcd/source/walk.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <cerrno>
#include <memory>

namespace bcd::source {
namespace {

enum class Kind { file, folder, other };

// Returns the kind of an entry. Calls stat only if readdir does not report the type, or for a link.
Kind kind_of(dirent const& entry, std::string const& path) {
  if (entry.d_type == DT_REG) return Kind::file;
  if (entry.d_type == DT_DIR) return Kind::folder;
  struct stat about {};
  if (entry.d_type == DT_UNKNOWN && ::lstat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) return Kind::folder;
  // A link to a folder is skipped. A link to a file, or a dangling one, counts as a file, and reading it reports the
  // error.
  if (::stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) return Kind::other;
  return Kind::file;
}

// `path`: the folder, restored before returning. `below`: length of the root's prefix in `path`.
void walk_in(std::string& path, std::size_t below, std::function<void(std::string const&)> const& file) {
  std::unique_ptr<DIR, int (*)(DIR*)> const open{::opendir(path.c_str()), ::closedir};
  if (!open) {
    if (errno != ENOTDIR && errno != ENOENT) file(path.size() < below ? "./" : path.substr(below) + "/");
    return;
  }
  std::size_t const length = path.size();
  while (dirent const* const entry = ::readdir(open.get())) {
    if (entry->d_name[0] == '.') continue;
    path.append("/").append(entry->d_name);
    Kind const kind = kind_of(*entry, path);
    if (kind == Kind::folder) walk_in(path, below, file);
    else if (kind == Kind::file) file(path.substr(below));
    path.resize(length);
  }
}

}  // namespace

void walk(std::string const& folder, std::function<void(std::string const& path)> const& file) {
  std::string path = folder.empty() ? "." : folder;
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  std::size_t const below = path == "/" ? 1 : path.size() + 1;
  if (path == "/") path.clear();
  walk_in(path, below, file);
}

}  // namespace bcd::source
