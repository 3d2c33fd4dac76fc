#include "bcd/workspace/new_files.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "bcd/source/interrupt.hpp"
#include "bcd/source/writer.hpp"

namespace bcd::workspace {
namespace fs = std::filesystem;
namespace {

// Removes the files and folders it was given, unless keep() is called.
class Made {
 public:
  ~Made() {
    std::error_code ignored;
    for (auto path = made_.rbegin(); path != made_.rend(); ++path) fs::remove(*path, ignored);
  }
  void add(fs::path const& path) { made_.push_back(path); }
  void keep() { made_.clear(); }

 private:
  std::vector<fs::path> made_;
};

// False for a link to a folder: links are not followed when a unit is read, so files behind one would not be found.
bool is_folder(fs::path const& path) {
  std::error_code fault;
  return fs::is_directory(fs::symlink_status(path, fault));
}
bool is_there(fs::path const& path) {
  std::error_code fault;
  return fs::exists(fs::symlink_status(path, fault));
}

std::optional<Refusal> occupied(std::string const& folder, std::string const& shown, std::string const& path) {
  fs::path at = folder;
  fs::path const below{path};
  for (fs::path const& part : below.parent_path()) {
    at /= part;
    if (is_there(at) && !is_folder(at))
      return Refusal{{"'{path}' là liên kết hoặc tệp, không phải thư mục; không ghi gì vào đó",
                      "'{path}' is a link or a file, not a folder; nothing was written to it"},
                     {{"path", shown_path(shown, at.lexically_relative(folder).generic_string())}}};
  }
  if (is_there(at / below.filename()))
    return Refusal{{"'{path}' đã có; không ghi đè", "'{path}' already exists; nothing was overwritten"},
                   {{"path", shown_path(shown, path)}}};
  return std::nullopt;
}

// Creates the folder and those above it. Returns the first that cannot be created, or "".
std::string make_folders(fs::path const& folder, Made& made) {
  if (folder.empty() || is_there(folder)) return {};
  if (std::string failed = make_folders(folder.parent_path(), made); !failed.empty()) return failed;
  std::error_code ignored;
  if (!fs::create_directory(folder, ignored)) return folder.string();
  made.add(folder);
  return {};
}

}  // namespace

std::optional<Refusal> too_long(std::string_view id) {
  if (id.size() <= longest_id) return std::nullopt;
  return Refusal{{"mã '{id}…' quá dài ({length} ký tự): nhiều nhất {most} ký tự",
                  "the id '{id}…' is too long ({length} characters): at most {most} characters"},
                 {{"id", id.substr(0, 20)}, {"length", id.size()}, {"most", longest_id}}};
}

std::string shown_path(std::string const& folder, std::string const& path) {
  return folder.empty() || folder == "." ? path : (fs::path{folder} / path).lexically_normal().generic_string();
}

Result<Done> make_files(std::string const& folder, std::string const& shown, NewFiles const& files) {
  for (auto const& [path, bytes] : files)
    if (auto refusal = occupied(folder, shown, path)) return *refusal;
  source::HeldBack const all_or_none;
  Made made;
  for (auto const& [path, bytes] : files) {
    fs::path const whole = (fs::path{folder} / path).lexically_normal();
    if (std::string const failed = make_folders(whole.parent_path(), made); !failed.empty())
      return Refusal{{"không tạo được thư mục '{path}'", "the folder '{path}' cannot be created"}, {{"path", failed}}};
    switch (source::create_whole(whole.string(), bytes)) {
      case source::Creation::created:
        made.add(whole);
        break;
      case source::Creation::exists:
        return Refusal{{"'{path}' đã có; không ghi đè", "'{path}' already exists; nothing was overwritten"},
                       {{"path", shown_path(shown, path)}}};
      case source::Creation::failed:
        return Refusal{{"không ghi được '{path}'", "'{path}' cannot be written"}, {{"path", shown_path(shown, path)}}};
    }
  }
  made.keep();
  return Done{};
}

bool remove_file(std::string const& folder, std::string const& path) {
  std::error_code ignored;
  return fs::remove(fs::path{folder} / path, ignored);
}

}  // namespace bcd::workspace
