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
constexpr Text writing_stopped{
    "không ghi được '{path}'; các tệp trước đó đã ghi xong, tệp này và các tệp sau còn nguyên: khắc "
    "phục rồi chạy lại đúng lệnh này để làm nốt",
    "'{path}' cannot be written; the files before it are done, this and the later ones are "
    "unchanged: remove the cause and run the same command again to finish"};

// Returns why the change cannot be made, or null.
std::optional<Refusal> obstacle(std::string const& folder, std::string const& shown, FileChange const& change) {
  std::string const file = whole_path(folder, change.path);
  Args const args{{"path", shown_path(shown, change.path)}};
  if (source::read_whole(file) != change.was) return Refusal{changed_meanwhile, args};
  if (is_protected(file) || !source::may_write(file)) return Refusal{write_forbidden, args};
  std::error_code ignored;
  if (!change.new_path.empty() && fs::exists(fs::symlink_status(whole_path(folder, change.new_path), ignored)))
    return Refusal{name_taken, {{"path", shown_path(shown, change.new_path)}}};
  return std::nullopt;
}

}  // namespace

std::string bytes_after(FileChange const& change) {
  return source::edited(change.was, {0, std::uint32_t(change.was.size())}, change.edits);
}

Result<Done> require_changeable(std::string const& folder, std::string const& shown,
                                std::vector<FileChange> const& changes) {
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
