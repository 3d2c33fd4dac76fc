#include "bcd/workspace/git_source.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/source/checkout.hpp"
#include "git_refusals.hpp"

namespace bcd::workspace {

using source::GitFault;
using source::Snapshot;
using Tree = GitSource::Tree;

namespace {

template <class T>
Result<T> converted(source::GitResult<T> result, Place const& place, std::string_view revision) {
  if (result) return std::move(result.value);
  if (result.fault == GitFault::damaged && !result.detail.empty()) result.detail = " (" + result.detail + ")";
  return Refusal{git_refusal(result.fault),
                 {{"folder", place.folder}, {"revision", revision}, {"detail", result.detail}}};
}

Result<Tree> shared(Result<Snapshot> tree) {
  if (!tree) return tree.refusal();
  return std::make_shared<Snapshot const>(std::move(*tree));
}

}  // namespace

template <class T>
Result<T> GitSource::granted(source::GitResult<T> result, std::string_view revision) const {
  return converted(std::move(result), place_, revision);
}

Result<GitSource> GitSource::open(Place const& place) {
  if (std::error_code ignored; !std::filesystem::is_directory(place.folder, ignored))
    return Refusal{{"không có thư mục '{path}'", "there is no folder '{path}'"}, {{"path", place.folder}}};
  auto repository = converted(source::Repository::open(place.folder, place.git), place, {});
  if (!repository) return repository.refusal();
  return GitSource{place, std::move(*repository)};
}

Result<source::Commit> GitSource::commit(std::string const& revision) const {
  return granted(repository_->commit(revision), revision);
}
Result<source::Commit> GitSource::head() const { return granted(repository_->head(), "HEAD"); }
Result<source::Commit> GitSource::merge_base(source::Commit const& one, source::Commit const& other) const {
  return granted(repository_->merge_base(one, other));
}
Result<Tree> GitSource::tree(source::Commit const& commit) const { return shared(granted(repository_->tree(commit))); }
Result<Tree> GitSource::staged() const { return shared(granted(repository_->staged())); }
Result<std::vector<std::string>> GitSource::changed_on_disk(source::Commit const& since) const {
  return granted(repository_->changed_on_disk(since));
}
Result<std::map<std::string, Date, std::less<>>> GitSource::first_seen(source::Commit const& up_to) const {
  return granted(repository_->first_seen(up_to));
}

Result<Done> GitSource::require_files() const {
  if (repository_->bare()) return Refusal{git_refusal(GitFault::bare), {{"folder", place_.folder}}};
  return Done{};
}

std::string GitSource::inside(std::string const& path) const {
  return source::path_in_repository(place_.folder, repository_->base(), path);
}

std::vector<std::string> GitSource::submodules(Snapshot const& tree, std::vector<std::string> const& paths) const {
  std::vector<std::string> folders;
  for (std::string const& path : paths.empty() ? std::vector<std::string>{"."} : paths) {
    auto const [begin, end] = tree.below(inside(path));
    for (std::size_t i = begin; i < end; ++i) {
      Snapshot::Entry const& entry = tree.entries()[i];
      if (entry.kind == Snapshot::Kind::submodule)
        folders.push_back(
            std::filesystem::path{"/" + entry.path}.lexically_relative("/" + repository_->base()).generic_string());
    }
  }
  return folders;
}

RecordSource GitSource::records(Tree const& tree) const {
  auto const top = std::make_shared<source::GitReader const>(repository_, tree, "");
  return {
      .exists = [this, top](std::string const& path) { return top->exists(inside(path)); },
      .find =
          [this, top](std::string const& path) {
            return unit::find_units(*top, repository_->base(), source::path_from(place_.folder, path));
          },
      .open =
          [this, tree](std::string const& folder) {
            return std::make_unique<source::GitReader>(repository_, tree, inside(folder));
          },
      .refuse = [this, tree](std::string const& path) -> std::optional<Refusal> {
        if (!tree->in_submodule(inside(path))) return std::nullopt;
        return Refusal{
            {"'{path}' nằm trong kho con (submodule), không xét được từ kho ngoài; chạy trong kho con: bcd -C {at} …",
             "'{path}' is in a submodule, which cannot be judged from the outer repository; run it inside: bcd -C {at} "
             "…"},
            {{"path", path}, {"at", place_.at(path)}}};
      }};
}

bool GitSource::in_submodule(std::string const& folder) const {
  if (!here_) {
    // The index cannot be read while files are unmerged; the last commit contains the submodules as well.
    auto tree = staged();
    if (!tree)
      if (auto const last = head()) tree = this->tree(*last);
    here_ = tree ? *tree : std::make_shared<Snapshot const>();
  }
  return here_->in_submodule(inside(folder));
}

bool touched(std::vector<std::string> const& changed, std::string const& folder) {
  if (folder.empty()) return !changed.empty();
  std::string const below = folder + "/";
  auto const next = std::ranges::lower_bound(changed, below);
  if (next != changed.end() && next->starts_with(below)) return true;
  // A path that ends in '/' stands for everything below it, and so does that of a submodule, which is one entry to git.
  return std::ranges::any_of(
      changed, [&](std::string const& path) { return below.starts_with(path.ends_with('/') ? path : path + "/"); });
}

std::vector<std::string> touched_units(GitSource const& git, std::vector<std::string> folders,
                                       std::vector<std::string> const& changed) {
  std::erase_if(folders, [&](std::string const& folder) { return !touched(changed, git.inside(folder)); });
  return folders;
}

}  // namespace bcd::workspace
