#include "bcd/source/writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <vector>

#include "bcd/source/interrupt.hpp"
#include "bcd/source/left_behind.hpp"

namespace bcd::source {
namespace {

constexpr std::size_t most_open = 200;

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(std::size_t(written));
  }
  return true;
}

namespace fs = std::filesystem;

// Follows links, so that the target of a link is written and the link is kept, also if the target does not exist yet.
std::string end_of_links(std::string const& path) {
  fs::path end = path;
  std::error_code fault;
  for (int links = 0; links < 40 && fs::is_symlink(fs::symlink_status(end, fault)); ++links)
    end = end.parent_path() / fs::read_symlink(end, fault);
  return end.string();
}

std::string folder_of(std::string const& path) {
  std::string folder = fs::path{path}.parent_path().string();
  return folder.empty() ? "." : folder;
}

// Makes new names in the folder durable. A file system that cannot sync a folder keeps its names by other means.
void sync_folder(std::string const& folder) {
  int const opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);
  ::close(opened);
}

// Returns the permissions of a normally created file, because mkstemp's allow only the owner.
mode_t ordinary_mode() {
  mode_t const mask = ::umask(0);
  ::umask(mask);
  return mode_t(0666) & ~mask;
}

// Gives the file the owner and group of the old one if they differ, because files written by root would otherwise
// belong to root. Other users can only change the group; the file then belongs to its new writer, as with git. False if
// run by root and neither can be changed.
bool owned(int file, struct stat const& old) {
  struct stat now {};
  if (::fstat(file, &now) != 0) return false;
  if (now.st_uid == old.st_uid && now.st_gid == old.st_gid) return true;
  return ::fchown(file, old.st_uid, old.st_gid) == 0 || ::fchown(file, uid_t(-1), old.st_gid) == 0 || ::geteuid() != 0;
}

// Writes the bytes to a temporary file beside the target. `whole` is true if all bytes are on disk.
struct TemporaryFile {
  // `old`: stat of the file being replaced (owner and mode are copied), or null for a new file.
  TemporaryFile(std::string const& target, std::string_view bytes, struct stat const* old)
      : unfinished{(remove_left_behind(folder_of(target)), target)} {
    int const file = unfinished.file();
    mode_t const mode = old ? mode_t(old->st_mode & 07777) : ordinary_mode();
    bool const written = file >= 0 && write_all(file, bytes) && ::fsync(file) == 0 && (!old || owned(file, *old)) &&
                         ::fchmod(file, mode) == 0;
    whole = written;
  }
  char const* path() const { return unfinished.path().c_str(); }
  Unfinished unfinished;
  bool whole;
};

}  // namespace

bool may_write(std::string const& path) {
  struct stat there {};
  if (::stat(path.c_str(), &there) == 0) {
    if (S_ISDIR(there.st_mode)) return false;
    if (!S_ISREG(there.st_mode)) return ::access(path.c_str(), W_OK) == 0;
  }
  return ::access(folder_of(end_of_links(path)).c_str(), W_OK | X_OK) == 0;
}

bool write_whole(std::string const& path, std::string_view bytes) {
  NewFile const file{path, std::string{bytes}};
  return write_together({&file, 1});
}

bool write_together(std::span<NewFile const> files) {
  struct Ready {
    std::string target;
    std::unique_ptr<TemporaryFile> file;
  };
  std::vector<Ready> ready;
  for (NewFile const& one : files) {
    struct stat old {};
    bool const there = ::stat(one.path.c_str(), &old) == 0;
    if (there && !S_ISREG(old.st_mode)) {  // a terminal, a pipe, /dev/null: write directly, never replace
      int const device = ::open(one.path.c_str(), O_WRONLY | O_CLOEXEC);
      bool const written = device >= 0 && write_all(device, one.bytes);
      if ((device >= 0 && ::close(device) != 0) || !written) return false;
      continue;
    }
    std::string target = end_of_links(one.path);
    auto file = std::make_unique<TemporaryFile>(target, one.bytes, there ? &old : nullptr);
    if (!file->whole) return false;
    if (ready.size() >= most_open) file->unfinished.close();  // a process may have about 1,000 files open
    ready.push_back({std::move(target), std::move(file)});
  }
  std::set<std::string> folders;
  bool all = true;
  for (Ready const& one : ready) {
    all = std::rename(one.file->path(), one.target.c_str()) == 0;
    if (!all) break;
    folders.insert(folder_of(one.target));
  }
  for (std::string const& folder : folders) sync_folder(folder);
  return all;
}

Creation create_whole(std::string const& path, std::string_view bytes) {
  struct stat old {};
  if (::lstat(path.c_str(), &old) == 0) return Creation::exists;
  TemporaryFile const temporary{path, bytes, nullptr};
  if (!temporary.whole) return Creation::failed;
  // Unlike rename, link does not overwrite a file created in the meantime. If the file system has no hard links (a
  // network drive), fall back to rename and rely on the lstat above.
  bool created = ::link(temporary.path(), path.c_str()) == 0;
  if (!created && errno == EEXIST) return Creation::exists;
  created = created || std::rename(temporary.path(), path.c_str()) == 0;
  if (created) sync_folder(folder_of(path));
  return created ? Creation::created : Creation::failed;
}

Creation move_whole(std::string const& from, std::string const& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return Creation::created;
  if (errno == EEXIST) return Creation::exists;
  if (errno != EINVAL && errno != ENOSYS) return Creation::failed;
  // The file system cannot do both at once (a network drive).
  struct stat there {};
  if (::lstat(to.c_str(), &there) == 0) return Creation::exists;
  return std::rename(from.c_str(), to.c_str()) == 0 ? Creation::created : Creation::failed;
}

std::optional<std::string> read_whole(std::string const& path) {
  std::ifstream stream{path, std::ios::binary};
  if (!stream ||
      stream.peek() == std::ifstream::traits_type::eof()) {  // empty, or a folder: a folder opens but returns no data
    struct stat about {};
    return stream.is_open() && ::stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode)
               ? std::optional<std::string>{""}
               : std::nullopt;
  }
  std::string bytes;
  for (std::string part(64 * 1024, '\0'); stream; bytes.append(part, 0, std::size_t(stream.gcount()))) {
    if (bytes.size() > largest_whole) return std::nullopt;  // /dev/zero has no end
    stream.read(part.data(), std::streamsize(part.size()));
  }
  if (stream.bad()) return std::nullopt;
  return bytes;
}

}  // namespace bcd::source
