#include "git_ground.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/source/checkout.hpp"
#include "bcd/unit/discover.hpp"
#include "git_faults.hpp"

namespace bcd::command {

using source::GitFault;
using source::Snapshot;

template <class T>
T GitWork::granted(source::GitResult<T> result, std::string_view revision) const {
  if (!result)
    session_.refuse(git_fault_words(result.fault),
                    {{"folder", session_.folder}, {"revision", revision}, {"detail", result.detail}});
  return std::move(result.value);
}

GitWork::GitWork(Session const& session) : session_{session} {
  if (!std::filesystem::is_directory(session.folder))
    session.refuse({"không có thư mục '{path}'", "there is no folder '{path}'"}, {{"path", session.folder}});
  repository_ = granted(source::Repository::open(session.folder, session.world.git));
}

source::Commit GitWork::commit(std::string const& revision) const {
  return granted(repository_->commit(revision), revision);
}
source::Commit GitWork::head() const { return granted(repository_->head(), "HEAD"); }
source::Commit GitWork::merge_base(source::Commit const& one, source::Commit const& other) const {
  return granted(repository_->merge_base(one, other));
}
std::shared_ptr<Snapshot const> GitWork::tree(source::Commit const& commit) const {
  return std::make_shared<Snapshot const>(granted(repository_->tree(commit)));
}
std::shared_ptr<Snapshot const> GitWork::staged() const {
  return std::make_shared<Snapshot const>(granted(repository_->staged()));
}
std::vector<std::string> GitWork::changed_on_disk(source::Commit const& since) const {
  return granted(repository_->changed_on_disk(since));
}
std::map<std::string, Date, std::less<>> GitWork::first_seen(source::Commit const& up_to) const {
  return granted(repository_->first_seen(up_to));
}

void GitWork::require_files() const {
  if (repository_->bare()) session_.refuse(git_fault_words(GitFault::bare), {{"folder", session_.folder}});
}

std::string GitWork::inside(std::string const& path) const {
  return source::path_in_repository(session_.folder, repository_->base(), path);
}

void GitWork::refuse_submodule(Snapshot const& snapshot, std::string const& path) const {
  if (snapshot.in_submodule(inside(path)))
    session_.refuse(
        {"'{path}' nằm trong kho con (submodule), không xét được từ kho ngoài; chạy trong kho con: bcd -C {at} …",
         "'{path}' is in a submodule, which cannot be judged from the outer repository; run it inside: bcd -C {at} …"},
        {{"path", path}, {"at", session_.at(path)}});
}

void GitWork::tell_submodules(Snapshot const& snapshot, std::vector<std::string> const& paths) const {
  for (std::string const& path : paths.empty() ? std::vector<std::string>{"."} : paths) {
    auto const [begin, end] = snapshot.below(inside(path));
    for (std::size_t i = begin; i < end; ++i) {
      Snapshot::Entry const& entry = snapshot.entries()[i];
      if (entry.kind != Snapshot::Kind::submodule) continue;
      std::string const base = repository_->base();
      std::string const folder =
          std::filesystem::path{"/" + entry.path}.lexically_relative("/" + base).generic_string();
      session_.note({"bcd: kho con (submodule) '{folder}' không được xét; chạy trong kho con: bcd -C {at} …\n",
                     "bcd: the submodule '{folder}' is not judged; run it inside: bcd -C {at} …\n"},
                    {{"folder", folder}, {"at", session_.at(folder)}});
    }
  }
}

Ground GitWork::ground(std::shared_ptr<Snapshot const> const& snapshot) const {
  auto const top = std::make_shared<source::GitReader const>(repository_, snapshot, "");
  auto const from_here = [this](std::string const& path) { return source::path_from(session_.folder, path); };
  auto const exists = [this, top, snapshot](std::string const& path) {
    refuse_submodule(*snapshot, path);
    return top->exists(inside(path));
  };
  return {exists,
          [this, top, from_here](std::string const& path) {
            return unit::find_units(*top, repository_->base(), from_here(path));
          },
          [this, snapshot](std::string const& folder) {
            return std::make_unique<source::GitReader>(repository_, snapshot, inside(folder));
          },
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
  return std::ranges::any_of(
      changed, [&](std::string const& path) { return below.starts_with(path.ends_with('/') ? path : path + "/"); });
}

std::vector<std::string> touched_units(GitWork const& work, std::vector<std::string> folders,
                                       std::vector<std::string> const& changed) {
  std::erase_if(folders, [&](std::string const& folder) { return !touched(changed, work.inside(folder)); });
  return folders;
}

}  // namespace bcd::command
