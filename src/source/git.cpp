#include "bcd/source/git.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "git_handles.hpp"

namespace bcd::source {

std::string git_library_version() {
  int major = 0, minor = 0, revision = 0;
  git_libgit2_version(&major, &minor, &revision);
  return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(revision);
}

ObjectId id_of(git_oid const& oid) {
  ObjectId id;
  std::memcpy(id.data(), oid.id, id.size());
  return id;
}

git_oid oid_of(ObjectId const& id) {
  git_oid oid;
  std::memcpy(oid.id, id.data(), id.size());
  return oid;
}

std::string hex(git_oid const& oid) {
  std::string text(GIT_OID_HEXSZ, '0');
  git_oid_fmt(text.data(), &oid);
  return text;
}

CommitHandle look_up(git_repository* repository, Commit const& id) {
  git_oid oid;
  int code = git_oid_fromstr(&oid, id.c_str());
  return code < 0 ? nullptr : made<CommitHandle>(code, git_commit_lookup, repository, &oid);
}

GitFault Repository::Inside::why() const {
  git_error const* const error = git_error_last();
  if (!error || !error->message) return GitFault::unreadable;
  std::string_view const words = error->message;
  if (error->klass == GIT_ERROR_INDEX && words.find("'sdir'") != words.npos) return GitFault::sparse_index;
  if (error->klass == GIT_ERROR_INDEX && words.find("'link'") != words.npos) return GitFault::split_index;
  if (error->klass == GIT_ERROR_INDEX && words.find("checksum") != words.npos) return GitFault::unhashed_index;
  if (error->klass == GIT_ERROR_ODB && partial) return GitFault::not_fetched;
  if (error->klass == GIT_ERROR_ODB && shallow()) return GitFault::shallow;
  static constexpr std::array of_objects{GIT_ERROR_ODB,  GIT_ERROR_OBJECT, GIT_ERROR_TREE,
                                         GIT_ERROR_ZLIB, GIT_ERROR_SHA,    GIT_ERROR_NOMEMORY};
  bool const object = std::ranges::find(of_objects, error->klass) != of_objects.end();
  return object ? GitFault::damaged : GitFault::unreadable;
}

Repository::Repository(std::unique_ptr<Inside> inside) : inside_{std::move(inside)} {}
Repository::~Repository() = default;

bool Repository::bare() const { return inside_->bare; }
Lack Repository::lacks() const { return inside_->lacks; }

GitResult<Commit> Repository::head() const {
  git_repository* const repository = inside_->handle.get();
  git_oid oid;
  int const code = git_reference_name_to_id(&oid, repository, "HEAD");
  if (code == 0) return {hex(oid), GitFault::none, {}};
  if (git_repository_head_unborn(repository) == 1) return {};
  return failed<Commit>(*inside_);
}

GitResult<Commit> Repository::commit(std::string const& revision) const {
  git_repository* const repository = inside_->handle.get();
  int code = 0;
  auto const named = made<ObjectHandle>(code, git_revparse_single, repository, revision.c_str());
  auto const commit = named ? made<ObjectHandle>(code, git_object_peel, named.get(), GIT_OBJECT_COMMIT) : nullptr;
  if (commit) return {hex(*git_object_id(commit.get())), GitFault::none, {}};
  bool const unknown = code == GIT_ENOTFOUND || code == GIT_EAMBIGUOUS || code == GIT_EINVALIDSPEC ||
                       code == GIT_EPEEL || code == GIT_EUNBORNBRANCH ||
                       revision.starts_with(":");  // names a file of the index, which libgit2 does not look up
  if (!unknown) return failed<Commit>(*inside_);
  git_strarray all{};
  bool const nothing = git_reference_list(&all, repository) == 0 && all.count == 0;
  git_strarray_dispose(&all);
  if (nothing && git_repository_head_unborn(repository) == 1) return failed<Commit>(GitFault::no_commits);
  return failed<Commit>(inside_->shallow() ? GitFault::shallow : GitFault::no_revision);
}

Bytes Repository::blob(ObjectId const& id) const {
  git_oid const oid = oid_of(id);
  std::scoped_lock const one_at_a_time{inside_->reading};
  if (inside_->lacks != Lack::none) return {{}, ReadFault::unreadable};
  int code = 0;
  auto const odb = made<OdbHandle>(code, git_repository_odb, inside_->handle.get());
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_ANY;
  code = odb ? git_odb_read_header(&size, &type, odb.get(), &oid) : code;
  if (code < 0 || type != GIT_OBJECT_BLOB) {
    inside_->lacks = code == GIT_ENOTFOUND && inside_->partial ? Lack::not_fetched : Lack::damaged;
    return {{}, ReadFault::unreadable};
  }
  if (size > largest_file) return {{}, ReadFault::too_large};
  auto const blob = made<BlobHandle>(code, git_blob_lookup, inside_->handle.get(), &oid);
  if (!blob) {
    inside_->lacks = Lack::damaged;
    return {{}, ReadFault::unreadable};
  }
  return {
      std::string(static_cast<char const*>(git_blob_rawcontent(blob.get())), std::size_t(git_blob_rawsize(blob.get()))),
      ReadFault::none};
}

}  // namespace bcd::source
