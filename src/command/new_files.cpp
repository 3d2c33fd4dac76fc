#include "new_files.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/source/interrupt.hpp"
#include "bcd/source/writer.hpp"

namespace bcd::command {
namespace fs = std::filesystem;
namespace {

// What this run has made, to be taken back unless it is kept.
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

// A link to a folder is not entered when a unit is read, so what lies behind one would never be seen again.
bool is_folder(fs::path const& path) {
  std::error_code fault;
  return fs::is_directory(fs::symlink_status(path, fault));
}
bool is_there(fs::path const& path) {
  std::error_code fault;
  return fs::exists(fs::symlink_status(path, fault));
}

void require_free(Session const& session, std::string const& folder, std::string const& path) {
  fs::path at = session.at(folder);
  fs::path const below{path};
  for (fs::path const& part : below.parent_path()) {
    at /= part;
    if (is_there(at) && !is_folder(at))
      session.refuse({"'{path}' là liên kết hoặc tệp, không phải thư mục; không ghi gì vào đó",
                      "'{path}' is a link or a file, not a folder; nothing was written to it"},
                     {{"path", shown_path(folder, at.lexically_relative(session.at(folder)).generic_string())}});
  }
  if (is_there(at / below.filename()))
    session.refuse({"'{path}' đã có; không ghi đè", "'{path}' already exists; nothing was overwritten"},
                   {{"path", shown_path(folder, path)}});
}

void make_folders(Session const& session, fs::path const& folder, Made& made) {
  if (folder.empty() || is_there(folder)) return;
  make_folders(session, folder.parent_path(), made);
  std::error_code fault;
  if (!fs::create_directory(folder, fault))
    session.refuse({"không tạo được thư mục '{path}'", "the folder '{path}' cannot be created"},
                   {{"path", folder.string()}});
  made.add(folder);
}

}  // namespace

std::string shown_path(std::string const& folder, std::string const& path) {
  return folder.empty() || folder == "." ? path : (fs::path{folder} / path).lexically_normal().generic_string();
}

void make_files(Session const& session, std::string const& folder, NewFiles const& files) {
  for (auto const& [path, bytes] : files) require_free(session, folder, path);
  source::HeldBack const all_or_none;
  Made made;
  for (auto const& [path, bytes] : files) {
    fs::path const whole = (fs::path{session.at(folder)} / path).lexically_normal();
    make_folders(session, whole.parent_path(), made);
    switch (source::create_whole(whole.string(), bytes)) {
      case source::Creation::created:
        made.add(whole);
        break;
      case source::Creation::exists:
        session.refuse({"'{path}' đã có; không ghi đè", "'{path}' already exists; nothing was overwritten"},
                       {{"path", shown_path(folder, path)}});
      case source::Creation::failed:
        session.refuse({"không ghi được '{path}'", "'{path}' cannot be written"}, {{"path", shown_path(folder, path)}});
    }
  }
  made.keep();
}

void remove_files(Session const& session, std::string const& folder, std::vector<std::string> const& paths,
                  Removing removing) {
  for (std::string const& path : paths) {
    if (removing == Removing::only_told) {
      session.print(session.say({"sẽ bỏ hồ sơ giữ chỗ {path}\n", "would remove the placeholder {path}\n"},
                                {{"path", shown_path(folder, path)}}));
      continue;
    }
    std::error_code fault;
    if (fs::remove(fs::path{session.at(folder)} / path, fault))
      session.done({"đã bỏ hồ sơ giữ chỗ {path}\n", "removed the placeholder {path}\n"},
                   {{"path", shown_path(folder, path)}});
    else
      session.complain(session.say({"bcd: không xóa được hồ sơ giữ chỗ {path}; đề nghị tự xóa\n",
                                    "bcd: the placeholder {path} cannot be removed; remove it by hand\n"},
                                   {{"path", shown_path(folder, path)}}));
  }
}

}  // namespace bcd::command
