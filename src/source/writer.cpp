#include "bcd/source/writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>

namespace bcd::source {
namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(std::size_t(written));
  }
  return true;
}

// What a file made the ordinary way may be read by: mkstemp's own is the owner alone.
mode_t ordinary_mode() {
  mode_t const mask = ::umask(0);
  ::umask(mask);
  return mode_t(0666) & ~mask;
}

// Writes the bytes to a new file beside `target` and returns its path; "" when that cannot be done.
std::string written_beside(std::string const& target, std::string_view bytes, mode_t mode) {
  std::string temporary = target + ".XXXXXX";
  int const file = ::mkstemp(temporary.data());
  if (file < 0) return {};
  bool const written = write_all(file, bytes) && ::fsync(file) == 0 && ::fchmod(file, mode) == 0;
  bool const closed = ::close(file) == 0;
  if (written && closed) return temporary;
  ::unlink(temporary.c_str());
  return {};
}

}  // namespace

bool write_whole(std::string const& path, std::string_view bytes) {
  struct stat old {};
  bool const there = ::stat(path.c_str(), &old) == 0;
  if (there && !S_ISREG(old.st_mode)) {  // a terminal, a pipe, /dev/null: written to, never replaced
    int const device = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    bool const written = device >= 0 && write_all(device, bytes);
    return (device < 0 || ::close(device) == 0) && written;
  }
  // A link stays a link; the file it leads to is what is written.
  std::unique_ptr<char, decltype(&std::free)> const real{there ? ::realpath(path.c_str(), nullptr) : nullptr, std::free};
  std::string const target = real ? std::string{real.get()} : path;
  std::string const temporary = written_beside(target, bytes, there ? mode_t(old.st_mode & 07777) : ordinary_mode());
  if (temporary.empty()) return false;
  if (std::rename(temporary.c_str(), target.c_str()) == 0) return true;
  ::unlink(temporary.c_str());
  return false;
}

Creation create_whole(std::string const& path, std::string_view bytes) {
  struct stat old {};
  if (::lstat(path.c_str(), &old) == 0) return Creation::exists;
  std::string const temporary = written_beside(path, bytes, ordinary_mode());
  if (temporary.empty()) return Creation::failed;
  // Unlike rename, this leaves alone what came to be there in the meantime. Where links are not to be had (a shared drive of
  // another system), what was seen a moment ago must do.
  int const linked = ::link(temporary.c_str(), path.c_str());
  int const fault = errno;
  if (linked != 0 && fault != EEXIST && std::rename(temporary.c_str(), path.c_str()) == 0) return Creation::created;
  ::unlink(temporary.c_str());
  return linked == 0 ? Creation::created : fault == EEXIST ? Creation::exists : Creation::failed;
}

std::optional<std::string> read_whole(std::string const& path) {
  std::ifstream stream{path, std::ios::binary};
  if (!stream || stream.peek() == std::ifstream::traits_type::eof()) {  // a folder opens, and gives nothing
    struct stat about {};
    return stream.is_open() && ::stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode) ? std::optional<std::string>{""} : std::nullopt;
  }
  std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
  if (stream.bad()) return std::nullopt;
  return bytes;
}

}  // namespace bcd::source
