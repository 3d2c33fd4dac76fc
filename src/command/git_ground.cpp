#include "git_ground.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/unit/discover.hpp"

namespace bcd::command {
namespace {

using source::GitFault;
using source::Snapshot;

Text words(GitFault fault) {
  switch (fault) {
    case GitFault::none: return {};
    case GitFault::no_repository: return {"'{folder}' không nằm trong kho git nào", "'{folder}' is in no git repository"};
    case GitFault::not_owned:
      return {"kho git ở '{folder}' thuộc người dùng khác; nếu tin được, chạy: git config --global --add safe.directory ĐƯỜNG-DẪN-KHO", "the git repository at '{folder}' belongs to another user; if you trust it, run: git config --global --add safe.directory REPOSITORY"};
    case GitFault::no_commits: return {"kho git chưa có lần ghi (commit) nào, nên không có bản '{revision}'", "the git repository has no commit yet, so there is no revision '{revision}'"};
    case GitFault::no_revision: return {"kho git không có bản '{revision}'", "the git repository has no revision '{revision}'"};
    case GitFault::bare: return {"kho git ở '{folder}' không có thư mục làm việc (bare); chỉ rõ bản cần xét bằng --rev", "the git repository at '{folder}' has no working tree (bare); name the revision with --rev"};
    case GitFault::unmerged: return {"còn tệp xung đột chưa hòa giải xong; xem: git status", "there are unmerged files; see: git status"};
    case GitFault::shallow:
      return {"kho git chỉ lấy về một phần lịch sử nên không tìm được; chạy: git fetch --unshallow (trong CI: fetch-depth: 0)", "only a part of the history was fetched, so it cannot be found; run: git fetch --unshallow (in CI: fetch-depth: 0)"};
    case GitFault::unreadable: return {"không đọc được kho git ở '{folder}': {detail}", "the git repository at '{folder}' cannot be read: {detail}"};
  }
  return {};
}

}  // namespace

template <class T>
T GitWork::granted(source::GitResult<T> result, std::string_view revision) const {
  if (!result) session_.refuse(words(result.fault), {{"folder", session_.folder}, {"revision", revision}, {"detail", result.detail}});
  return std::move(result.value);
}

GitWork::GitWork(Session const& session) : session_{session} {
  if (!std::filesystem::is_directory(session.folder)) session.refuse({"không có thư mục '{path}'", "there is no folder '{path}'"}, {{"path", session.folder}});
  repository_ = granted(source::Repository::open(session.folder, session.world.git));
}

source::Commit GitWork::commit(std::string const& revision) const { return granted(repository_->commit(revision), revision); }
source::Commit GitWork::head() const { return granted(repository_->head(), "HEAD"); }
source::Commit GitWork::merge_base(source::Commit const& one, source::Commit const& other) const { return granted(repository_->merge_base(one, other)); }
std::shared_ptr<Snapshot const> GitWork::tree(source::Commit const& commit) const { return std::make_shared<Snapshot const>(granted(repository_->tree(commit))); }
std::shared_ptr<Snapshot const> GitWork::staged() const { return std::make_shared<Snapshot const>(granted(repository_->staged())); }
std::vector<std::string> GitWork::changed_on_disk(source::Commit const& since) const { return granted(repository_->changed_on_disk(since)); }
std::map<std::string, Date, std::less<>> GitWork::first_seen(source::Commit const& up_to) const { return granted(repository_->first_seen(up_to)); }

void GitWork::require_files() const {
  if (repository_->bare()) session_.refuse(words(GitFault::bare), {{"folder", session_.folder}});
}

std::string GitWork::from_here(std::string const& path) const {
  if (!std::filesystem::path{path}.is_absolute()) return path;
  std::error_code fault;  // what is not there is no fault here: the revision may have it
  return std::filesystem::weakly_canonical(path, fault).lexically_relative(std::filesystem::canonical(session_.folder, fault)).generic_string();
}

std::string GitWork::inside(std::string const& path) const {
  std::string const whole = (std::filesystem::path{"/" + repository_->base()} / from_here(path)).lexically_normal().generic_string();
  std::size_t const end = whole.find_last_not_of('/');
  return end == whole.npos ? std::string{} : whole.substr(1, end);
}

Ground GitWork::ground(std::shared_ptr<Snapshot const> const& snapshot) const {
  auto const top = std::make_shared<source::GitReader const>(repository_, snapshot, "");
  return {[this, top](std::string const& path) { return top->exists(inside(path)); },
          [this, top](std::string const& path) { return unit::find_units(*top, repository_->base(), from_here(path)); },
          [this, snapshot](std::string const& folder) { return std::make_unique<source::GitReader>(repository_, snapshot, inside(folder)); },
          {}};
}

bool GitWork::in_submodule(std::string const& folder) const {
  if (!here_) {
    // While files are unmerged nothing can be staged; the last commit tells of submodules as well.
    auto staged = repository_->staged();
    here_ = staged ? std::make_shared<Snapshot const>(std::move(staged.value)) : tree(head());
  }
  return here_->in_submodule(inside(folder));
}

bool touched(std::vector<std::string> const& changed, std::string const& folder) {
  if (folder.empty()) return !changed.empty();
  std::string const below = folder + "/";
  auto const next = std::ranges::lower_bound(changed, below);
  if (next != changed.end() && next->starts_with(below)) return true;
  // A path that ends in '/' stands for all below it, and so does that of a submodule, which is one entry to git.
  return std::ranges::any_of(changed, [&](std::string const& path) { return below.starts_with(path.ends_with('/') ? path : path + "/"); });
}

std::vector<std::string> touched_units(GitWork const& work, std::vector<std::string> folders, std::vector<std::string> const& changed) {
  std::erase_if(folders, [&](std::string const& folder) { return !touched(changed, work.inside(folder)); });
  return folders;
}

}  // namespace bcd::command
