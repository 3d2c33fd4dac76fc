#include "bcd/source/writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace bcd::source {
namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(std::size_t(written));
  }
  return ::fsync(file) == 0;
}

// What a file made the ordinary way may be read by: mkstemp's own is the owner alone.
mode_t ordinary_mode() {
  mode_t const mask = ::umask(0);
  ::umask(mask);
  return mode_t(0666) & ~mask;
}

}  // namespace

bool write_whole(std::string const& path, std::string_view bytes) {
  std::string temporary = path + ".XXXXXX";
  int const file = ::mkstemp(temporary.data());
  if (file < 0) return false;
  struct stat old {};
  mode_t const mode = ::stat(path.c_str(), &old) == 0 ? mode_t(old.st_mode & 07777) : ordinary_mode();
  bool const written = write_all(file, bytes) && ::fchmod(file, mode) == 0;
  bool const closed = ::close(file) == 0;
  if (written && closed && std::rename(temporary.c_str(), path.c_str()) == 0) return true;
  ::unlink(temporary.c_str());
  return false;
}

}  // namespace bcd::source
