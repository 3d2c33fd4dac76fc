// A temporary folder for programs and libraries that work on files.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace bcd::output {

// A temporary folder accessible only to this user, removed with its content when the object is destroyed. What killed
// runs of this user left is removed first, because it may hold a paper that is not for everyone.
class PrivateFolder {
 public:
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(PrivateFolder const&) = delete;
  PrivateFolder& operator=(PrivateFolder const&) = delete;

  bool made() const { return !path_.empty(); }
  std::string const& path() const { return path_; }
  std::string file(std::string_view name) const { return path_ + "/" + std::string{name}; }
  bool write(std::string_view name, std::string_view bytes) const;
  std::optional<std::string> read(std::string_view name) const;

 private:
  std::string path_;
  int lock_ = -1;  // descriptor of the folder
};

}  // namespace bcd::output
