#include "private_folder.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "bcd/source/left_behind.hpp"

namespace bcd::output {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view mark = "bcd.", pattern = "XXXXXX";

int open_folder(std::string const& path) {
  return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

// Folders of other users cannot be opened, and are left.
void remove_folders_left(fs::path const& above) {
  std::error_code ignored;
  for (fs::directory_iterator entry{above, ignored}, end; entry != end; entry.increment(ignored)) {
    std::string const name = entry->path().filename().string();
    if (name.size() != mark.size() + pattern.size() || !name.starts_with(mark)) continue;
    int const folder = open_folder(entry->path().string());
    if (folder < 0) continue;
    if (source::lock_if_left(folder)) fs::remove_all(entry->path(), ignored);
    ::close(folder);
  }
}

}  // namespace

PrivateFolder::PrivateFolder() {
  std::error_code error;
  fs::path const above = fs::absolute(fs::temp_directory_path(error));
  if (error) return;
  remove_folders_left(above);
  for (bool ours = false; !ours;) {
    std::string path = (above / (std::string{mark} + std::string{pattern})).string();
    if (!::mkdtemp(path.data())) return;
    lock_ = open_folder(path);
    ours = lock_ < 0 || source::lock_created(lock_, path);
    if (ours) path_ = path;
    else ::close(lock_);
  }
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  if (made()) fs::remove_all(path_, ignored);
  if (lock_ >= 0) ::close(lock_);
}

bool PrivateFolder::write(std::string_view name, std::string_view bytes) const {
  std::ofstream out{file(name), std::ios::binary};
  out.write(bytes.data(), std::streamsize(bytes.size()));
  return bool(out.flush());
}

std::optional<std::string> PrivateFolder::read(std::string_view name) const {
  std::ifstream in{file(name), std::ios::binary};
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace bcd::output
