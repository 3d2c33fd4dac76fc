#include "bcd/source/left_behind.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace bcd::source {
namespace {

constexpr std::string_view mark = ".bcd-", pattern = "XXXXXX";

bool is_temporary(std::string_view name) {
  return name.size() > 1 + mark.size() + pattern.size() && name.front() == '.' &&
         name.substr(0, name.size() - pattern.size()).ends_with(mark);
}

// Removes the file if no run holds its lock. The lock is held until the file is gone, so that a run that has just
// created it cannot lock it and go on.
void remove_if_left(int folder, char const* name) {
  int const file = ::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return;
  struct stat about {};
  if (::fstat(file, &about) == 0 && S_ISREG(about.st_mode) && lock_if_left(file)) ::unlinkat(folder, name, 0);
  ::close(file);
}

}  // namespace

bool lock_if_left(int opened) { return ::flock(opened, LOCK_EX | LOCK_NB) == 0; }

bool lock_created(int opened, std::string const& path) {
  // Waits for a run that is about to remove it. A file system without locks refuses, and nothing is removed there.
  while (::flock(opened, LOCK_EX) != 0 && errno == EINTR) continue;
  struct stat there {};
  return ::lstat(path.c_str(), &there) == 0;
}

std::string temporary_path(std::string const& target) {
  std::size_t const name = target.rfind('/') + 1;
  // A name may not be longer than the file system allows.
  std::size_t const longest = NAME_MAX - 1 - mark.size() - pattern.size();
  return target.substr(0, name) + "." + target.substr(name, longest) + std::string{mark} + std::string{pattern};
}

void remove_left_behind(std::string const& folder) {
  static std::mutex guard;
  static std::set<std::string> done;
  {
    std::lock_guard const lock{guard};
    if (!done.insert(folder).second) return;
  }
  std::unique_ptr<DIR, int (*)(DIR*)> const open{::opendir(folder.empty() ? "." : folder.c_str()), ::closedir};
  if (!open) return;
  int const at = ::dirfd(open.get());
  while (dirent const* const entry = ::readdir(open.get()))
    if (is_temporary(entry->d_name)) remove_if_left(at, entry->d_name);
}

}  // namespace bcd::source
