// libgit2's objects, freed when they go, and its faults as values. Only for this room.
#pragma once
#include <git2.h>

#include <memory>
#include <mutex>

#include "bcd/source/git.hpp"

namespace bcd::source {

template <auto Free>
struct Freed {
  void operator()(auto* object) const { Free(object); }
};
using RepositoryHandle = std::unique_ptr<git_repository, Freed<git_repository_free>>;
using ObjectHandle = std::unique_ptr<git_object, Freed<git_object_free>>;
using CommitHandle = std::unique_ptr<git_commit, Freed<git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Freed<git_tree_free>>;
using BlobHandle = std::unique_ptr<git_blob, Freed<git_blob_free>>;
using IndexHandle = std::unique_ptr<git_index, Freed<git_index_free>>;
using OdbHandle = std::unique_ptr<git_odb, Freed<git_odb_free>>;
using DiffHandle = std::unique_ptr<git_diff, Freed<git_diff_free>>;
using WalkHandle = std::unique_ptr<git_revwalk, Freed<git_revwalk_free>>;
using ReferenceHandle = std::unique_ptr<git_reference, Freed<git_reference_free>>;

// Calls a libgit2 function that gives an object through its first argument; the result code goes to `code`.
template <class Handle, class Function, class... Arguments>
Handle made(int& code, Function function, Arguments... arguments) {
  typename Handle::pointer object = nullptr;
  code = function(&object, arguments...);
  return Handle{code < 0 ? nullptr : object};
}

struct Repository::Inside {
  RepositoryHandle handle;
  mutable std::mutex reading;  // libgit2's objects are not for several threads at once
};

// What the last call of libgit2 met, in a repository that may be cut off (then a missing object is no damage).
template <class T>
GitResult<T> failed(git_repository* repository) {
  git_error const* const error = git_error_last();
  std::string detail = error && error->message ? error->message : "";  // before the next call forgets it
  bool const cut = repository && git_repository_is_shallow(repository) == 1;
  return {{}, cut ? GitFault::shallow : GitFault::unreadable, std::move(detail)};
}
template <class T>
GitResult<T> failed(GitFault fault) { return {{}, fault, {}}; }

// The commit of an id, null when it is not there.
CommitHandle look_up(git_repository* repository, Commit const& id);

}  // namespace bcd::source
