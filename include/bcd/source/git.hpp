// A git repository as a source of files: the tree of a commit, the index, changed files, and the first day of each file
// in the history.
#pragma once
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/git_environment.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/text/date.hpp"

namespace bcd::source {

// Why git could not answer. Returned as a value because it is caused by the environment, not by a bug.
// not_owned: the repository belongs to another user and safe.directory does not name it.
// bare: the answer needs a working tree.
// unmerged: the index has conflicts.
// shallow: the history was cut off by a shallow clone.
// not_fetched: a partial clone left the object out.
// damaged: an object is lost or corrupt.
// replaced: objects are replaced by others (`git replace`, info/grafts), which libgit2 does not follow.
// sparse_index, split_index, unhashed_index, sha256, reftable: formats that libgit2 cannot read.
// too_deep, too_many: more folders or files than any office has, because only a malicious commit contains so many.
enum class GitFault {
  none,
  no_repository,
  not_owned,
  no_commits,
  no_revision,
  bare,
  unmerged,
  shallow,
  not_fetched,
  damaged,
  replaced,
  sparse_index,
  split_index,
  unhashed_index,
  sha256,
  reftable,
  too_deep,
  too_many,
  unreadable
};
constexpr std::size_t deepest_folder = 200;      // maximum nesting of folders in a commit
constexpr std::size_t most_entries = 1'000'000;  // maximum number of files in a commit
constexpr std::size_t largest_folder = 100'000;  // maximum number of entries in one folder of a commit

template <class T>
struct GitResult {
  T value{};
  GitFault fault = GitFault::none;
  std::string detail;  // of `unreadable` and `damaged`: libgit2's error message, in English
  explicit operator bool() const { return fault == GitFault::none; }
};

// Version of libgit2 at run time: "1.5.1".
std::string git_library_version();

using ObjectId = std::array<unsigned char, 20>;

// All files of a commit or of the index, sorted by the bytes of the path from the top of the repository.
class Snapshot {
 public:
  enum class Kind { file, link, submodule };
  struct Entry {
    std::string path;
    ObjectId id{};
    Kind kind = Kind::file;
    bool operator==(Entry const&) const = default;
  };

  Snapshot() = default;
  explicit Snapshot(std::vector<Entry> entries);
  std::vector<Entry> const& entries() const { return entries_; }
  // Null if there is no entry with exactly this path.
  Entry const* find(std::string_view path) const;
  bool has_folder(std::string_view path) const;  // true for "", the top
  // Returns the index range [begin, end) of the entries below a folder, which are contiguous.
  std::pair<std::size_t, std::size_t> below(std::string_view folder) const;
  // True if the path, or a folder on it, is a submodule.
  bool in_submodule(std::string_view path) const;

 private:
  std::vector<Entry> entries_;
};

// Returns the sorted paths that exist in only one snapshot or differ between the two.
std::vector<std::string> changed(Snapshot const& before, Snapshot const& after);

// A commit id in hexadecimal. "" means the state before the first commit, which has no files.
using Commit = std::string;

class Repository {
 public:
  // Opens the repository that contains the folder: a working tree, a linked one, a submodule or a bare repository.
  static GitResult<std::shared_ptr<Repository>> open(std::string const& folder, GitEnvironment const& environment);
  ~Repository();
  Repository(Repository const&) = delete;

  bool bare() const;
  // The folder's path from the top of the repository: "" or "tinh/xa-mau".
  std::string const& base() const { return base_; }

  GitResult<Commit> head() const;  // "" if there is no commit yet
  // Resolves a revision as `git rev-parse` does. The fault is no_commits if the repository has none, no_revision if the
  // revision is unknown, and shallow if an unknown one may lie beyond the cut.
  GitResult<Commit> commit(std::string const& revision) const;
  GitResult<Commit> merge_base(Commit const& one, Commit const& other) const;  // "" if they share no history
  GitResult<Snapshot> tree(Commit const& commit) const;
  GitResult<Snapshot> staged() const;
  // Returns the files of the index that a sparse checkout leaves out of the working tree. Empty for a bare repository.
  GitResult<Snapshot> not_checked_out() const;
  // Returns the sorted paths in which the working tree differs from a commit, including untracked files but not ignored
  // ones. A path ends in '/' if it is a folder that git does not enter (a nested repository).
  GitResult<std::vector<std::string>> changed_on_disk(Commit const& since) const;
  // Returns for each file in the history of a commit the day of the first commit that contains it, under its present or
  // a former name. Also returns, with the key "PATH\nYYYY-MM-DD", for each date in a YAML file the day of the first
  // commit in which the file contains the date.
  GitResult<std::map<std::string, Date, std::less<>>> first_seen(Commit const& up_to) const;

  // True if git writes the line ends of Windows into this file of the working tree (core.autocrlf, eol=crlf) and keeps
  // it without them. The path starts at the top. Thread-safe.
  bool makes_line_ends(std::string const& path) const;

  // Thread-safe.
  Bytes blob(ObjectId const& id) const;
  // Not `none` if blob() was asked for an object that is not available. From then on every result is unreadable,
  // because nothing can be judged.
  Lack lacks() const;

  struct Inside;  // only for the files that use libgit2

 private:
  explicit Repository(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
  std::string base_;
};

// Reads a folder of a snapshot like DiskReader reads a folder on disk: hidden files are not listed, links are followed
// while they stay below the folder, and submodules are skipped. A link to an absolute path counts as leaving the
// folder, because the location of a checkout is unknown.
class GitReader final : public Reader {
 public:
  GitReader(std::shared_ptr<Repository const> repository, std::shared_ptr<Snapshot const> snapshot, std::string root);
  std::vector<std::string> list() const override;
  Bytes read(std::string_view path) const override;
  bool exists(std::string_view path) const override;
  Lack lacks() const override { return repository_->lacks(); }

 private:
  struct Place;
  // Resolves a path relative to the root, following links.
  Place follow(std::string_view path) const;
  std::shared_ptr<Repository const> repository_;
  std::shared_ptr<Snapshot const> snapshot_;
  std::string root_;  // "" or a path without trailing '/'
};

}  // namespace bcd::source
