// A git repository as a source of files: the tree of a commit, what is staged, what has changed, since when a file is
// there.
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

// Why git could not answer; a fault of the world, so a value. `shallow`: the history was cut off when it was fetched.
// `not_fetched`: an object was left out when a partial clone was made. `sparse_index`, `split_index`, `sha256`,
// `reftable`: forms of the index or of the repository that the git library cannot read. `too_deep`, `too_many`: folders
// or files beyond what any office has, which only somebody who means harm commits.
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
  sparse_index,
  split_index,
  sha256,
  reftable,
  too_deep,
  too_many,
  unreadable
};
constexpr std::size_t deepest_folder = 200;      // folders within one another, of a commit
constexpr std::size_t most_entries = 1'000'000;  // files of a commit

template <class T>
struct GitResult {
  T value{};
  GitFault fault = GitFault::none;
  std::string detail;  // of `unreadable`: what the git library says, in English
  explicit operator bool() const { return fault == GitFault::none; }
};

// Of the libgit2 that runs with the program: "1.5.1".
std::string git_library_version();

using ObjectId = std::array<unsigned char, 20>;

// Every file of a commit or of the index, by the bytes of its path from the top of the repository.
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
  Entry const* find(std::string_view path) const;
  bool has_folder(std::string_view path) const;  // "" is the top
  // The entries below a folder, which stand together.
  std::pair<std::size_t, std::size_t> below(std::string_view folder) const;
  bool in_submodule(std::string_view path) const;

 private:
  std::vector<Entry> entries_;
};

// The paths that only one of the two has, or that differ; sorted.
std::vector<std::string> changed(Snapshot const& before, Snapshot const& after);

// A commit by its id in hexadecimal; "" stands for the time before the first commit, which holds no file.
using Commit = std::string;

class Repository {
 public:
  // The repository that the folder lies in: a working tree, a linked one, a submodule or a bare repository.
  static GitResult<std::shared_ptr<Repository>> open(std::string const& folder, GitEnvironment const& environment);
  ~Repository();
  Repository(Repository const&) = delete;

  bool bare() const;
  std::string const& base() const { return base_; }  // the folder from the top of the repository: "" or "tinh/xa-mau"

  GitResult<Commit> head() const;  // "" where there is no commit yet
  GitResult<Commit> commit(std::string const& revision) const;
  GitResult<Commit> merge_base(Commit const& one, Commit const& other) const;  // "" when they have no past in common
  GitResult<Snapshot> tree(Commit const& commit) const;
  GitResult<Snapshot> staged() const;
  // Of the index, the files that a sparse checkout leaves out of the working tree.
  GitResult<Snapshot> not_checked_out() const;
  // The paths in which the working tree differs from a commit; files not yet added too, ignored ones not. A folder that
  // git does not look into (a repository within) ends in '/'.
  GitResult<std::vector<std::string>> changed_on_disk(Commit const& since) const;
  // For each file that a commit or one before it held: the day of the first commit that holds it, under this or a
  // former name. And for each day written in a YAML file, under "PATH\nYYYY-MM-DD", the day of the first commit that
  // holds it there.
  GitResult<std::map<std::string, Date, std::less<>>> first_seen(Commit const& up_to) const;

  // Safe from any thread.
  Bytes blob(ObjectId const& id) const;
  // Has blob() been asked for what a partial clone did not fetch? Then what it returned says nothing about the file.
  bool lacked_a_blob() const;

  struct Inside;  // only for the files that use the git library

 private:
  explicit Repository(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
  std::string base_;
};

// A folder of a snapshot, read as DiskReader reads one on disk: what is hidden is not listed, links are followed as
// long as they stay below the folder, submodules are passed over. A link to an absolute path leaves: nobody knows where
// a checkout would lie.
class GitReader final : public Reader {
 public:
  GitReader(std::shared_ptr<Repository const> repository, std::shared_ptr<Snapshot const> snapshot, std::string root);
  std::vector<std::string> list() const override;
  Bytes read(std::string_view path) const override;
  bool exists(std::string_view path) const override;
  bool lacks() const override { return repository_->lacked_a_blob(); }

 private:
  struct Place;
  Place follow(std::string_view path) const;
  std::shared_ptr<Repository const> repository_;
  std::shared_ptr<Snapshot const> snapshot_;
  std::string root_;  // "" or without a final '/'
};

}  // namespace bcd::source
