#include "bcd/source/reader.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "bcd/source/walk.hpp"

namespace bcd::source {
namespace fs = std::filesystem;
namespace {

// True if the path resolves to a file outside the unit's folder. A record must not include data that is not the unit's.
bool leaves(fs::path const& root, fs::path const& file) {
  std::error_code fault;
  fs::path const real = fs::canonical(file, fault);
  if (fault) return false;  // a dangling link is reported as unreadable when opened
  fs::path const inside = fs::canonical(root, fault);
  return fault || std::mismatch(inside.begin(), inside.end(), real.begin(), real.end()).first != inside.end();
}

// Opens a file only if no component of its path, link or '..', leaves the folder. The kernel checks this in one call.
int open_beneath(int folder, std::string const& path, int flags) {
  open_how how{};
  how.flags = unsigned(flags);
  how.resolve = RESOLVE_BENEATH;
  return int(::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how));
}

// A file descriptor that is closed by the destructor.
struct Open {
  int number;
  explicit Open(int opened) : number{opened} {}
  ~Open() {
    if (number >= 0) ::close(number);
  }
  Open(Open const&) = delete;
};

}  // namespace

DiskReader::DiskReader(std::string root)
    : root_{std::move(root)}, folder_{::open(root_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)} {}
DiskReader::~DiskReader() {
  if (folder_ >= 0) ::close(folder_);
}

std::vector<std::string> DiskReader::list() const {
  std::vector<std::string> paths;
  walk(root_, [&](std::string const& path) { paths.push_back(path); });
  std::ranges::sort(paths);
  return paths;
}

Bytes DiskReader::read(std::string_view path) const {
  fs::path const name = fs::path{root_} / path;
  constexpr int how = O_RDONLY | O_CLOEXEC | O_NONBLOCK;  // non-blocking, so that a pipe does not hang the reader
  int opened = open_beneath(folder_, std::string{path}, how);
  if (opened < 0 && errno != ENOENT && errno != EACCES) {  // it leaves the folder, or the kernel lacks openat2
    if (leaves(root_, name)) return {{}, ReadFault::link_leaves};
    opened = ::open(name.c_str(), how);
  }
  if (opened < 0 && (errno == EMFILE || errno == ENFILE)) return {{}, ReadFault::too_many_open};
  Open const file{opened};
  struct stat about {};
  if (file.number < 0 || ::fstat(file.number, &about) != 0 || !S_ISREG(about.st_mode))
    return {{}, ReadFault::unreadable};
  if (std::size_t(about.st_size) > largest_file) return {{}, ReadFault::too_large};
  Bytes bytes;
  bytes.data.resize(std::size_t(about.st_size));
  for (std::size_t have = 0; have < bytes.data.size();) {
    auto const got = ::read(file.number, bytes.data.data() + have, bytes.data.size() - have);
    if (got < 0) return {{}, ReadFault::unreadable};
    if (got == 0) bytes.data.resize(have);  // the file shrank while being read
    have += std::size_t(got);
  }
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
