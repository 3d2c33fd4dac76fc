// Files changed on disk since a commit, and the first day in the history of each file and of each date in a record.
#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "git_trees.hpp"

namespace bcd::source {
namespace {

using FirstSeen = std::map<std::string, Date, std::less<>>;

// Returns the day in the time zone of the commit, which is the day of the clerk's calendar.
Date day_of(git_time const& time) {
  std::chrono::seconds const since_1970{time.time + std::int64_t{60} * time.offset};
  return Date::from_days(int(std::chrono::floor<std::chrono::days>(since_1970).count()));
}

// The author time and the committer time differ if a commit was rewritten or imported. Returns the earlier day, in
// favour of the clerk.
Date day_of(git_commit const* commit) {
  return std::min(day_of(git_commit_author(commit)->when), day_of(git_commit_committer(commit)->when));
}

void keep_earliest(FirstSeen& seen, std::string path, Date day) {
  auto const [place, fresh] = seen.try_emplace(std::move(path), day);
  if (!fresh) place->second = std::min(place->second, day);
}

// Returns every date in the text in the type of records, 2026-03-25.
std::set<std::string> days_in(std::string_view text) {
  constexpr std::string_view type = "dddd-dd-dd";
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::set<std::string> days;
  for (std::size_t at = 0; at + type.size() <= text.size(); ++at) {
    std::size_t size = 0;
    while (size < type.size() && (type[size] == 'd' ? is_digit(text[at + size]) : text[at + size] == type[size]))
      ++size;
    if (size < type.size()) continue;
    days.emplace(text.substr(at, size));
    at += size - 1;
  }
  return days;
}

// Adds the dates that a file contains after a commit. False if its content cannot be read.
bool add_days(git_repository* repository, git_diff_delta const& delta, Date day, FirstSeen& seen) {
  std::string const path = delta.new_file.path;
  if (delta.new_file.mode == GIT_FILEMODE_COMMIT || !(path.ends_with(".yaml") || path.ends_with(".yml"))) return true;
  int code = 0;
  auto const blob = made<BlobHandle>(code, git_blob_lookup, repository, &delta.new_file.id);
  if (!blob) return false;
  std::string_view const text{static_cast<char const*>(git_blob_rawcontent(blob.get())),
                              std::size_t(git_blob_rawsize(blob.get()))};
  if (text.size() > largest_file) return true;  // too large for a record
  for (std::string const& written : days_in(text)) {
    auto const former = seen.find(std::string{delta.old_file.path} + "\n" + written);
    keep_earliest(seen, path + "\n" + written,
                  delta.status == GIT_DELTA_RENAMED && former != seen.end() ? std::min(day, former->second) : day);
  }
  return true;
}

// Adds the changes of a commit relative to its first parent. For a merge these came with earlier commits, whose days
// are kept. False if an object cannot be read.
bool add_commit(git_repository* repository, git_commit const* commit, FirstSeen& seen) {
  int code = 0;
  auto const after = made<TreeHandle>(code, git_commit_tree, commit);
  if (!after) return false;
  TreeHandle before;
  if (git_commit_parentcount(commit) > 0) {
    auto const parent = made<CommitHandle>(code, git_commit_parent, commit, 0u);
    before = parent ? made<TreeHandle>(code, git_commit_tree, parent.get()) : nullptr;
    if (!before) return false;
  }
  auto const diff = made<DiffHandle>(code, git_diff_tree_to_tree, repository, before.get(), after.get(), nullptr);
  if (!diff) return false;
  if (git_diff_num_deltas_of_type(diff.get(), GIT_DELTA_DELETED) > 0 &&
      git_diff_num_deltas_of_type(diff.get(), GIT_DELTA_ADDED) > 0) {
    // Detect exact renames first, without a limit, because an office may move thousands of files at once. Then detect
    // renames with edits.
    git_diff_find_options moved, edited;
    git_diff_find_options_init(&moved, GIT_DIFF_FIND_OPTIONS_VERSION);
    git_diff_find_options_init(&edited, GIT_DIFF_FIND_OPTIONS_VERSION);
    moved.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_EXACT_MATCH_ONLY;
    moved.rename_limit = git_diff_num_deltas(diff.get());
    edited.flags = GIT_DIFF_FIND_RENAMES;
    if (git_diff_find_similar(diff.get(), &moved) < 0 || git_diff_find_similar(diff.get(), &edited) < 0) return false;
  }
  Date const day = day_of(commit);
  for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
    git_diff_delta const* const delta = git_diff_get_delta(diff.get(), i);
    if (delta->status != GIT_DELTA_DELETED && !add_days(repository, *delta, day, seen)) return false;
    if (delta->status == GIT_DELTA_ADDED) keep_earliest(seen, delta->new_file.path, day);
    if (delta->status != GIT_DELTA_RENAMED) continue;
    auto const former = seen.find(delta->old_file.path);
    keep_earliest(seen, delta->new_file.path, former == seen.end() ? day : std::min(day, former->second));
  }
  return true;
}

}  // namespace

GitResult<FirstSeen> Repository::first_seen(Commit const& up_to) const {
  if (up_to.empty()) return {};
  git_repository* const repository = inside_->handle.get();
  if (inside_->shallow()) return failed<FirstSeen>(GitFault::shallow);
  int code = 0;
  auto const walk = made<WalkHandle>(code, git_revwalk_new, repository);
  git_oid oid;
  git_oid_fromstr(&oid, up_to.c_str());
  if (!walk || git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE) < 0 ||
      git_revwalk_push(walk.get(), &oid) < 0)
    return failed<FirstSeen>(*inside_);
  FirstSeen seen;
  TreeSizes sizes{*inside_};
  while ((code = git_revwalk_next(&oid, walk.get())) == 0) {
    auto const commit = made<CommitHandle>(code, git_commit_lookup, repository, &oid);
    auto const tree = commit ? made<TreeHandle>(code, git_commit_tree, commit.get()) : nullptr;
    GitFault const fault = tree ? sizes.fault_of(tree.get()) : GitFault::none;
    if (fault == GitFault::too_deep || fault == GitFault::too_many) return failed<FirstSeen>(fault);
    if (!tree || !add_commit(repository, commit.get(), seen)) return failed<FirstSeen>(*inside_);
  }
  if (code != GIT_ITEROVER) return failed<FirstSeen>(*inside_);
  return {std::move(seen), GitFault::none, {}};
}

GitResult<std::vector<std::string>> Repository::changed_on_disk(Commit const& since) const {
  using Result = std::vector<std::string>;
  if (bare()) return failed<Result>(GitFault::bare);
  git_repository* const repository = inside_->handle.get();
  int code = 0;
  TreeHandle before;
  if (!since.empty()) {
    auto const commit = look_up(repository, since);
    before = commit ? made<TreeHandle>(code, git_commit_tree, commit.get()) : nullptr;
    if (!before) return failed<Result>(*inside_);
  }
  git_diff_options how;
  git_diff_options_init(&how, GIT_DIFF_OPTIONS_VERSION);
  how.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_INCLUDE_TYPECHANGE;
  how.ignore_submodules = GIT_SUBMODULE_IGNORE_NONE;
  auto const diff = made<DiffHandle>(code, git_diff_tree_to_workdir_with_index, repository, before.get(), &how);
  if (!diff) return failed<Result>(*inside_);
  auto const left_out = not_checked_out();
  if (!left_out) return {{}, left_out.fault, left_out.detail};
  // libgit2 reports a file left out by a sparse checkout as deleted. Compare the commit with the index instead.
  auto const is_as_before = [&](git_diff_delta const& delta) {
    Snapshot::Entry const* const kept =
        delta.status == GIT_DELTA_DELETED ? left_out.value.find(delta.old_file.path) : nullptr;
    return kept && kept->id == id_of(delta.old_file.id);
  };
  Result paths;
  for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
    git_diff_delta const* const delta = git_diff_get_delta(diff.get(), i);
    if (delta->status == GIT_DELTA_UNMODIFIED || is_as_before(*delta)) continue;
    paths.emplace_back(delta->new_file.path ? delta->new_file.path : delta->old_file.path);
  }
  std::ranges::sort(paths);
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return {std::move(paths), GitFault::none, {}};
}

}  // namespace bcd::source
