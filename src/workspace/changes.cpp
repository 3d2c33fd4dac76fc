#include "bcd/workspace/changes.hpp"

#include <filesystem>
#include <optional>

#include "bcd/source/interrupt.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/workspace/new_files.hpp"
#include "bcd/workspace/rewrite.hpp"

namespace bcd::workspace {
namespace fs = std::filesystem;
namespace {

std::string whole_path(std::string const& folder, std::string const& path) {
  return (fs::path{folder} / path).lexically_normal().string();
}

constexpr Text changed_meanwhile{"'{path}' bị thay đổi trong lúc bcd chạy; chưa ghi gì, chạy lại",
                                 "'{path}' was changed by another program while bcd ran; nothing was written, run "
                                 "again"};
constexpr Text write_forbidden{
    "'{path}' không được phép ghi; chưa ghi gì: cấp quyền ghi (chmod u+w) rồi chạy lại",
    "'{path}' may not be written; nothing was written: allow writing (chmod u+w) and run again"};
constexpr Text name_taken{"'{path}' đã có; chưa ghi gì", "'{path}' already exists; nothing was written"};
constexpr Text name_blocked{
    "'{path}' là thư mục hay liên kết, chiếm mất tên tệp mới; chưa ghi gì: dời nó đi rồi chạy lại",
    "'{path}' is a folder or a link and stands where the new file must be; nothing was "
    "written: move it away and run again"};
constexpr Text writing_stopped{
    "không ghi được '{path}'; các tệp trước đó đã ghi xong, tệp này và các tệp sau còn nguyên: khắc "
    "phục rồi chạy lại đúng lệnh này để làm nốt",
    "'{path}' cannot be written; the files before it are done, this and the later ones are "
    "unchanged: remove the cause and run the same command again to finish"};

// Returns a link in the folder that leads to the file, relative to the folder; "" if there is none.
std::string link_to(std::string const& folder, fs::path const& file) {
  std::error_code fault;
  for (fs::recursive_directory_iterator at{folder, fs::directory_options::skip_permission_denied, fault}, end;
       !fault && at != end; at.increment(fault)) {
    if (at->path().filename().string().starts_with('.')) {
      if (at->is_directory(fault)) at.disable_recursion_pending();
      continue;
    }
    std::error_code ignored;
    if (!at->is_symlink(ignored)) continue;
    fs::path const target = fs::read_symlink(at->path(), ignored);
    if ((at->path().parent_path() / target).lexically_normal() == file)
      return at->path().lexically_relative(folder).generic_string();
  }
  return {};
}

// Returns why the change cannot be made, or null.
std::optional<Refusal> obstacle(std::string const& folder, std::string const& shown, FileChange const& change) {
  std::string const file = whole_path(folder, change.path);
  Args const args{{"path", shown_path(shown, change.path)}};
  if (source::read_whole(file) != change.was) return Refusal{changed_meanwhile, args};
  if (is_protected(file) || !source::may_write(file)) return Refusal{write_forbidden, args};
  std::error_code ignored;
  if (change.new_path.empty()) return std::nullopt;
  if (std::string const link = link_to(folder, file); !link.empty())
    return Refusal{
        {"'{link}' là liên kết tới '{path}' và sẽ hỏng khi tệp đổi tên; chưa ghi gì: bỏ liên kết rồi chạy lại",
         "'{link}' is a link to '{path}' and would lead nowhere; nothing was written: remove the link and run "
         "again"},
        {{"link", shown_path(shown, link)}, {"path", shown_path(shown, change.path)}}};
  if (auto const there = fs::symlink_status(whole_path(folder, change.new_path), ignored); fs::exists(there))
    return Refusal{fs::is_regular_file(there) ? name_taken : name_blocked,
                   {{"path", shown_path(shown, change.new_path)}}};
  return std::nullopt;
}

}  // namespace

Refusal blocked_by(std::string shown) { return {name_blocked, {{"path", std::move(shown)}}}; }

std::string bytes_after(FileChange const& change) {
  return source::edited(change.was, {0, std::uint32_t(change.was.size())}, change.edits);
}

Result<Done> require_checked_out(std::string const& folder, std::string const& shown,
                                 std::vector<FileChange> const& changes) {
  for (FileChange const& change : changes) {
    fs::path const file = whole_path(folder, change.path);
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(file, ignored))) continue;
    return Refusal{
        {"'{path}' phải sửa nhưng không có trong thư mục làm việc (git sparse-checkout); chưa ghi gì: lấy về "
         "bằng git sparse-checkout add {top} rồi chạy lại",
         "'{path}' must be changed but is not checked out (git sparse-checkout); nothing was written: check "
         "it out with git sparse-checkout add {top} and run again"},
        {{"path", shown_path(shown, change.path)},
         {"top", shown_path(shown, change.path.substr(0, change.path.find('/')))}}};
  }
  return Done{};
}

Result<Done> require_changeable(std::string const& folder, std::string const& shown,
                                std::vector<FileChange> const& changes) {
  if (auto const there = require_checked_out(folder, shown, changes); !there) return there;
  for (FileChange const& change : changes)
    if (auto refusal = obstacle(folder, shown, change)) return *refusal;
  return Done{};
}

Result<Done> make_changes(std::string const& folder, std::string const& shown, std::vector<FileChange> const& changes) {
  if (auto const changeable = require_changeable(folder, shown, changes); !changeable) return changeable;
  source::HeldBack const until_done;
  for (FileChange const& change : changes) {
    std::string const file = whole_path(folder, change.path);
    bool made = change.edits.empty() || rewrite(file, change.was, bytes_after(change)) == Rewritten::done;
    if (made && !change.new_path.empty())
      made = source::move_whole(file, whole_path(folder, change.new_path)) == source::Creation::created;
    if (!made) return Refusal{writing_stopped, {{"path", shown_path(shown, change.path)}}};
  }
  return Done{};
}

}  // namespace bcd::workspace
