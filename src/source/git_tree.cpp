// Lists the files of a commit and of the index, within limits that no office exceeds.
#include <algorithm>

#include "git_trees.hpp"

namespace bcd::source {
namespace {

// Accepts modes of the index and of trees. Null for a folder.
std::optional<Snapshot::Kind> kind_of(unsigned mode) {
  if (mode == GIT_FILEMODE_COMMIT) return Snapshot::Kind::submodule;
  if (mode == GIT_FILEMODE_LINK) return Snapshot::Kind::link;
  if (mode == GIT_FILEMODE_TREE) return std::nullopt;
  return Snapshot::Kind::file;
}

// Adds the files of a tree and its subtrees. False if one cannot be read. The tree must have passed TreeSizes, because
// the recursion has no limit of its own.
bool add_tree(git_repository* repository, git_tree const* tree, std::string const& prefix,
              std::vector<Snapshot::Entry>& out) {
  for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
    git_tree_entry const* const entry = git_tree_entry_byindex(tree, i);
    std::string path = prefix + git_tree_entry_name(entry);
    if (auto const kind = kind_of(git_tree_entry_filemode(entry))) {
      out.push_back({std::move(path), id_of(*git_tree_entry_id(entry)), *kind});
      continue;
    }
    int code = 0;
    auto const below = made<TreeHandle>(code, git_tree_lookup, repository, git_tree_entry_id(entry));
    if (!below || !add_tree(repository, below.get(), path + "/", out)) return false;
  }
  return true;
}

// Returns the entries of the index for which `wanted` is true.
template <class Wanted>
std::vector<Snapshot::Entry> entries_of(git_index* index, Wanted wanted) {
  std::vector<Snapshot::Entry> entries;
  for (std::size_t i = 0; i < git_index_entrycount(index); ++i) {
    git_index_entry const* const entry = git_index_get_byindex(index, i);
    auto const kind = kind_of(entry->mode);
    if (kind && wanted(*entry)) entries.push_back({entry->path, id_of(entry->id), *kind});
  }
  return entries;
}

}  // namespace

GitFault TreeSizes::fault_of(git_tree const* top) {
  Size const whole = measure(top, 0);
  if (whole.fault != GitFault::none) return whole.fault;
  bool const alike = whole.shown > most_alike && whole.shown > alike_share * seen_.size();
  return whole.files > most_entries || alike ? GitFault::too_many : GitFault::none;
}

TreeSizes::Size TreeSizes::measure(git_tree const* tree, std::size_t depth) {
  if (depth > deepest_folder) return {.fault = GitFault::too_deep};
  if (git_tree_entrycount(tree) > largest_folder) return {.fault = GitFault::too_many};
  Size size;
  for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
    git_tree_entry const* const entry = git_tree_entry_byindex(tree, i);
    ObjectId const id = id_of(*git_tree_entry_id(entry));
    Size below{.files = 1, .shown = 1};
    auto const known = seen_.find(id);
    if (known != seen_.end()) below = known->second;
    else if (git_tree_entry_filemode(entry) == GIT_FILEMODE_TREE) {
      int code = 0;
      auto const folder = made<TreeHandle>(code, git_tree_lookup, inside_.handle.get(), git_tree_entry_id(entry));
      below = folder ? measure(folder.get(), depth + 1) : Size{.fault = inside_.why()};
    }
    if (below.fault != GitFault::none) return below;
    seen_.emplace(id, below);
    size.height = std::max(size.height, below.height + 1);
    size.files = std::min(size.files + below.files, too_large_to_count);
    if (git_tree_entry_name(entry)[0] != '.') size.shown = std::min(size.shown + below.shown, too_large_to_count);
    // A tree measured earlier may be nested deeper here.
    if (depth + size.height > deepest_folder + 1) return {.fault = GitFault::too_deep};
  }
  return size;
}

GitResult<Snapshot> Repository::tree(Commit const& commit) const {
  if (commit.empty()) return {};
  int code = 0;
  auto const found = look_up(inside_->handle.get(), commit);
  auto const top = found ? made<TreeHandle>(code, git_commit_tree, found.get()) : nullptr;
  if (!top) return failed<Snapshot>(*inside_);
  GitFault const fault = TreeSizes{*inside_}.fault_of(top.get());
  if (fault == GitFault::too_deep || fault == GitFault::too_many) return failed<Snapshot>(fault);
  std::vector<Snapshot::Entry> entries;
  if (!add_tree(inside_->handle.get(), top.get(), {}, entries)) return failed<Snapshot>(*inside_);
  return {Snapshot{std::move(entries)}, GitFault::none, {}};
}

GitResult<Snapshot> Repository::staged() const {
  if (bare()) return failed<Snapshot>(GitFault::bare);
  int code = 0;
  auto const index = made<IndexHandle>(code, git_repository_index, inside_->handle.get());
  if (!index) return failed<Snapshot>(*inside_);
  if (git_index_entrycount(index.get()) > most_entries) return failed<Snapshot>(GitFault::too_many);
  if (git_index_has_conflicts(index.get()) == 1) return failed<Snapshot>(GitFault::unmerged);
  // False for `git add -N`, which only announces a file.
  auto const is_staged = [](git_index_entry const& one) {
    return (one.flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) == 0;
  };
  return {Snapshot{entries_of(index.get(), is_staged)}, GitFault::none, {}};
}

bool Repository::makes_line_ends(std::string const& path) const {
  std::lock_guard const guard{inside_->reading};
  git_repository* const repository = inside_->handle.get();
  git_filter_list* filters = nullptr;
  int code = git_filter_list_load(&filters, repository, nullptr, path.c_str(), GIT_FILTER_TO_WORKTREE, 0);
  git_buf written{};
  if (code == 0 && filters) code = git_filter_list_apply_to_buffer(&written, filters, "x\n", 2);
  bool const makes = code == 0 && written.ptr && std::string_view{written.ptr, written.size} == "x\r\n";
  git_buf_dispose(&written);
  git_filter_list_free(filters);
  if (!makes) return false;
  auto const index = made<IndexHandle>(code, git_repository_index, repository);
  git_index_entry const* const entry = index ? git_index_get_bypath(index.get(), path.c_str(), 0) : nullptr;
  if (!entry) return index != nullptr;
  auto const blob = made<BlobHandle>(code, git_blob_lookup, repository, &entry->id);
  if (!blob) return false;
  std::string_view const kept{static_cast<char const*>(git_blob_rawcontent(blob.get())),
                              std::size_t(git_blob_rawsize(blob.get()))};
  return kept.find("\r\n") == kept.npos;
}

GitResult<Snapshot> Repository::not_checked_out() const {
  if (bare()) return {};
  int code = 0;
  auto const index = made<IndexHandle>(code, git_repository_index, inside_->handle.get());
  if (!index) return failed<Snapshot>(*inside_);
  auto const is_left_out = [](git_index_entry const& one) {
    return (one.flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0;
  };
  return {Snapshot{entries_of(index.get(), is_left_out)}, GitFault::none, {}};
}

}  // namespace bcd::source
