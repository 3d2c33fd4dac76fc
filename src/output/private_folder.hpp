// A temporary folder for programs and libraries that work on files.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace bcd::output {

// A temporary folder accessible only to this user, removed with its content when the object is destroyed.
class PrivateFolder {
 public:
  PrivateFolder() {
    std::error_code error;
    std::filesystem::path const above = std::filesystem::absolute(std::filesystem::temp_directory_path(error));
    std::string path = (above / "bcd.XXXXXX").string();
    if (!error && ::mkdtemp(path.data())) path_ = path;
  }
  ~PrivateFolder() {
    std::error_code ignored;
    if (made()) std::filesystem::remove_all(path_, ignored);
  }
  PrivateFolder(PrivateFolder const&) = delete;
  PrivateFolder& operator=(PrivateFolder const&) = delete;

  bool made() const { return !path_.empty(); }
  std::string const& path() const { return path_; }
  std::string file(std::string_view name) const { return path_ + "/" + std::string{name}; }
  bool write(std::string_view name, std::string_view bytes) const {
    std::ofstream out{file(name), std::ios::binary};
    out.write(bytes.data(), std::streamsize(bytes.size()));
    return bool(out.flush());
  }
  std::optional<std::string> read(std::string_view name) const {
    std::ifstream in{file(name), std::ios::binary};
    if (!in) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{in}, {}};
  }

 private:
  std::string path_;
};

}  // namespace bcd::output
