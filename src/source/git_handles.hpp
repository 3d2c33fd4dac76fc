// Owning handles of libgit2 objects, and libgit2 errors as values. Internal to this folder.
#pragma once
#include <git2.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <set>

#include "bcd/source/git.hpp"

namespace bcd::source {

template <auto Free>
struct Freed {
  void operator()(auto* object) const { Free(object); }
};
using RepositoryHandle = std::unique_ptr<git_repository, Freed<git_repository_free>>;
using ConfigHandle = std::unique_ptr<git_config, Freed<git_config_free>>;
using ObjectHandle = std::unique_ptr<git_object, Freed<git_object_free>>;
using CommitHandle = std::unique_ptr<git_commit, Freed<git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Freed<git_tree_free>>;
using BlobHandle = std::unique_ptr<git_blob, Freed<git_blob_free>>;
using IndexHandle = std::unique_ptr<git_index, Freed<git_index_free>>;
using OdbHandle = std::unique_ptr<git_odb, Freed<git_odb_free>>;
using DiffHandle = std::unique_ptr<git_diff, Freed<git_diff_free>>;
using WalkHandle = std::unique_ptr<git_revwalk, Freed<git_revwalk_free>>;
using ReferenceHandle = std::unique_ptr<git_reference, Freed<git_reference_free>>;

// Calls a libgit2 function that returns an object through its first argument. Stores the result code in `code`. Returns
// null on error.
template <class Handle, class Function, class... Arguments>
Handle made(int& code, Function function, Arguments... arguments) {
  typename Handle::pointer object = nullptr;
  code = function(&object, arguments...);
  return Handle{code < 0 ? nullptr : object};
}

ObjectId id_of(git_oid const& oid);
git_oid oid_of(ObjectId const& id);
std::string hex(git_oid const& oid);

struct Repository::Inside {
  RepositoryHandle handle;
  bool bare = false;
  bool partial = false;    // partial clone: git fetches missing objects on demand, libgit2 does not
  std::set<ObjectId> cut;  // of a shallow clone: commits whose parents were not fetched
  mutable std::atomic<Lack> lacks = Lack::none;
  mutable std::mutex reading;  // because libgit2 objects are not thread-safe

  bool shallow() const { return !cut.empty(); }
  // Returns why the last call of libgit2 failed. A missing object is not corruption if the clone is partial or shallow.
  GitFault why() const;
};

template <class T>
GitResult<T> failed(GitFault fault) {
  return {{}, fault, {}};
}
// Returns the error of the last libgit2 call.
template <class T>
GitResult<T> failed(Repository::Inside const& inside) {
  git_error const* const error = git_error_last();
  std::string detail = error && error->message ? error->message : "";  // copied before the next call overwrites it
  return {{}, inside.why(), std::move(detail)};
}

// Returns the commit with this id, or null if it does not exist.
CommitHandle look_up(git_repository* repository, Commit const& id);

}  // namespace bcd::source
