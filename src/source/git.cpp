#include "bcd/source/git.hpp"

#include <git2/sys/repository.h>

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "git_handles.hpp"

namespace bcd::source {
namespace fs = std::filesystem;
namespace {

// libgit2 wants to be told that it is used; not before the first repository is opened.
void begin() {
  struct Library {
    Library() { git_libgit2_init(); }
    ~Library() { git_libgit2_shutdown(); }
  };
  static Library const library;
}

ObjectId id_of(git_oid const& oid) {
  ObjectId id;
  std::memcpy(id.data(), oid.id, id.size());
  return id;
}

std::string hex(git_oid const& oid) {
  std::string text(GIT_OID_HEXSZ, '0');
  git_oid_fmt(text.data(), &oid);
  return text;
}

// Modes of the index and of trees alike.
std::optional<Snapshot::Kind> kind_of(unsigned mode) {
  if (mode == GIT_FILEMODE_COMMIT) return Snapshot::Kind::submodule;
  if (mode == GIT_FILEMODE_LINK) return Snapshot::Kind::link;
  if (mode == GIT_FILEMODE_TREE) return std::nullopt;
  return Snapshot::Kind::file;
}

// Looks for objects where a hook must: a push that is not let in yet lies apart from the repository's own.
int obey(git_repository* repository, GitEnvironment const& environment) {
  int code = 0;
  if (!environment.index_file.empty()) {
    auto const index = made<IndexHandle>(code, git_index_open, environment.index_file.c_str());
    if (code == 0) code = git_repository_set_index(repository, index.get());
    if (code < 0) return code;
  }
  auto const odb = made<OdbHandle>(code, git_repository_odb, repository);
  for (std::string_view rest : {std::string_view{environment.object_directory}, std::string_view{environment.alternates}})
    while (code == 0 && !rest.empty()) {
      std::size_t const end = rest.find(':');
      std::string const one{rest.substr(0, end)};
      if (!one.empty()) code = git_odb_add_disk_alternate(odb.get(), one.c_str());
      rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    }
  return code;
}

// "" or "tinh/xa-mau": where the folder lies below the top of the working tree.
std::string below_top(git_repository* repository, std::string const& folder) {
  char const* const top = git_repository_workdir(repository);
  if (!top) return {};
  std::error_code fault;
  fs::path const here = fs::canonical(folder, fault), there = fs::canonical(top, fault);
  std::string const path = here.lexically_relative(there).generic_string();
  return fault || path == "." ? std::string{} : path;
}

struct Listing {
  git_repository* repository;
  std::vector<Snapshot::Entry>* entries;
};

// Adds what a tree and those below it hold; false when one of them cannot be read.
bool add_tree(Listing const& out, git_tree const* tree, std::string const& prefix) {
  for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
    git_tree_entry const* const entry = git_tree_entry_byindex(tree, i);
    std::string path = prefix + git_tree_entry_name(entry);
    auto const kind = kind_of(git_tree_entry_filemode(entry));
    if (kind) {
      out.entries->push_back({std::move(path), id_of(*git_tree_entry_id(entry)), *kind});
      continue;
    }
    int code = 0;
    auto const below = made<TreeHandle>(code, git_tree_lookup, out.repository, git_tree_entry_id(entry));
    if (!below || !add_tree(out, below.get(), path + "/")) return false;
  }
  return true;
}

}  // namespace

std::string git_library_version() {
  int major = 0, minor = 0, revision = 0;
  git_libgit2_version(&major, &minor, &revision);
  return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(revision);
}

CommitHandle look_up(git_repository* repository, Commit const& id) {
  git_oid oid;
  int code = git_oid_fromstr(&oid, id.c_str());
  return code < 0 ? nullptr : made<CommitHandle>(code, git_commit_lookup, repository, &oid);
}

Repository::Repository(std::unique_ptr<Inside> inside) : inside_{std::move(inside)} {}
Repository::~Repository() = default;

GitResult<std::shared_ptr<Repository>> Repository::open(std::string const& folder, GitEnvironment const& environment) {
  using Result = std::shared_ptr<Repository>;
  begin();
  int code = 0;
  auto inside = std::make_unique<Inside>();
  inside->handle = made<RepositoryHandle>(code, git_repository_open_ext, folder.c_str(), 0u, nullptr);
  // libgit2 1.5 says "not found" of the safe.directory that would let another user's repository be read.
  bool const asked_config = git_error_last() && git_error_last()->klass == GIT_ERROR_CONFIG;
  if (code == GIT_EOWNER || (code == GIT_ENOTFOUND && asked_config)) return failed<Result>(GitFault::not_owned);
  if (code == GIT_ENOTFOUND) return failed<Result>(GitFault::no_repository);
  if (code < 0 || obey(inside->handle.get(), environment) < 0) return failed<Result>(nullptr);
  std::string base = below_top(inside->handle.get(), folder);
  std::shared_ptr<Repository> const repository{new Repository{std::move(inside)}};
  repository->base_ = std::move(base);
  return {repository, GitFault::none, {}};
}

bool Repository::bare() const { return git_repository_is_bare(inside_->handle.get()) == 1; }

GitResult<Commit> Repository::head() const {
  git_repository* const repository = inside_->handle.get();
  git_oid oid;
  int const code = git_reference_name_to_id(&oid, repository, "HEAD");
  if (code == 0) return {hex(oid), GitFault::none, {}};
  if (git_repository_head_unborn(repository) == 1) return {};
  return failed<Commit>(repository);
}

GitResult<Commit> Repository::commit(std::string const& revision) const {
  git_repository* const repository = inside_->handle.get();
  int code = 0;
  auto const named = made<ObjectHandle>(code, git_revparse_single, repository, revision.c_str());
  auto const commit = named ? made<ObjectHandle>(code, git_object_peel, named.get(), GIT_OBJECT_COMMIT) : nullptr;
  if (commit) return {hex(*git_object_id(commit.get())), GitFault::none, {}};
  bool const unknown = code == GIT_ENOTFOUND || code == GIT_EAMBIGUOUS || code == GIT_EINVALIDSPEC || code == GIT_EPEEL || code == GIT_EUNBORNBRANCH;
  if (!unknown) return failed<Commit>(repository);
  git_strarray all{};
  bool const nothing = git_reference_list(&all, repository) == 0 && all.count == 0;
  git_strarray_dispose(&all);
  if (nothing && git_repository_head_unborn(repository) == 1) return failed<Commit>(GitFault::no_commits);
  return failed<Commit>(git_repository_is_shallow(repository) == 1 ? GitFault::shallow : GitFault::no_revision);
}

GitResult<Commit> Repository::merge_base(Commit const& one, Commit const& other) const {
  if (one.empty() || other.empty()) return {};
  git_oid base, first, second;
  git_oid_fromstr(&first, one.c_str());
  git_oid_fromstr(&second, other.c_str());
  int const code = git_merge_base(&base, inside_->handle.get(), &first, &second);
  if (code == 0) return {hex(base), GitFault::none, {}};
  // In a history that was cut off, not finding a common past says nothing.
  if (code == GIT_ENOTFOUND && git_repository_is_shallow(inside_->handle.get()) == 0) return {};
  return failed<Commit>(inside_->handle.get());
}

GitResult<Snapshot> Repository::tree(Commit const& commit) const {
  if (commit.empty()) return {};
  git_repository* const repository = inside_->handle.get();
  int code = 0;
  auto const found = look_up(repository, commit);
  auto const top = found ? made<TreeHandle>(code, git_commit_tree, found.get()) : nullptr;
  std::vector<Snapshot::Entry> entries;
  if (!top || !add_tree({repository, &entries}, top.get(), {})) return failed<Snapshot>(repository);
  return {Snapshot{std::move(entries)}, GitFault::none, {}};
}

GitResult<Snapshot> Repository::staged() const {
  git_repository* const repository = inside_->handle.get();
  if (bare()) return failed<Snapshot>(GitFault::bare);
  int code = 0;
  auto const index = made<IndexHandle>(code, git_repository_index, repository);
  if (!index) return failed<Snapshot>(repository);
  if (git_index_has_conflicts(index.get()) == 1) return failed<Snapshot>(GitFault::unmerged);
  std::vector<Snapshot::Entry> entries;
  for (std::size_t i = 0; i < git_index_entrycount(index.get()); ++i) {
    git_index_entry const* const entry = git_index_get_byindex(index.get(), i);
    if ((entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0) continue;  // `git add -N`: announced, not staged
    if (auto const kind = kind_of(entry->mode)) entries.push_back({entry->path, id_of(entry->id), *kind});
  }
  return {Snapshot{std::move(entries)}, GitFault::none, {}};
}

Bytes Repository::blob(ObjectId const& id) const {
  git_oid oid;
  std::memcpy(oid.id, id.data(), id.size());
  std::scoped_lock const one_at_a_time{inside_->reading};
  int code = 0;
  auto const odb = made<OdbHandle>(code, git_repository_odb, inside_->handle.get());
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_ANY;
  if (!odb || git_odb_read_header(&size, &type, odb.get(), &oid) < 0 || type != GIT_OBJECT_BLOB) return {{}, ReadFault::unreadable};
  if (size > largest_file) return {{}, ReadFault::too_large};
  auto const blob = made<BlobHandle>(code, git_blob_lookup, inside_->handle.get(), &oid);
  if (!blob) return {{}, ReadFault::unreadable};
  return {std::string(static_cast<char const*>(git_blob_rawcontent(blob.get())), std::size_t(git_blob_rawsize(blob.get()))), ReadFault::none};
}

}  // namespace bcd::source
