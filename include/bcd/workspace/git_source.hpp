// Records in a state that git keeps: a commit, or the index.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/git.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

// The repository around a place. Each request is refused with the reason and the remedy if git cannot answer it.
class GitSource {
 public:
  using Tree = std::shared_ptr<source::Snapshot const>;
  static Result<GitSource> open(Place const& place);

  source::Repository const& repository() const { return *repository_; }
  Result<source::Commit> commit(std::string const& revision) const;
  Result<source::Commit> head() const;  // "" if there is no commit yet
  Result<source::Commit> merge_base(source::Commit const& one, source::Commit const& other) const;
  Result<Tree> tree(source::Commit const& commit) const;
  Result<Tree> staged() const;
  Result<std::vector<std::string>> changed_on_disk(source::Commit const& since) const;
  // Returns the day of the first commit of each text, for with_history().
  Result<std::map<std::string, Date, std::less<>>> first_seen(source::Commit const& up_to) const;
  Result<Done> require_files() const;  // refused if the repository has no working tree

  // Converts a path relative to the place to one relative to the top of the repository; "" is the top.
  std::string inside(std::string const& path) const;
  RecordSource records(Tree const& tree) const;
  // Returns the folders of the submodules at or below the paths (below the place if there is no path), relative to the
  // place. Their records are not in the tree.
  std::vector<std::string> submodules(source::Snapshot const& tree, std::vector<std::string> const& paths) const;
  // True if a unit's folder is part of a submodule, which has a repository of its own.
  bool in_submodule(std::string const& folder) const;

 private:
  GitSource(Place const& place, std::shared_ptr<source::Repository> repository)
      : place_{place}, repository_{std::move(repository)} {}
  template <class T>
  Result<T> granted(source::GitResult<T> result, std::string_view revision = {}) const;
  Place place_;
  std::shared_ptr<source::Repository> repository_;
  mutable Tree here_;  // for in_submodule, read at the first call
};

// True if any of the paths (sorted, from the top of the repository) is in the folder.
bool touched(std::vector<std::string> const& changed, std::string const& folder);
// Returns the folders of the units that contain one of the paths.
std::vector<std::string> touched_units(GitSource const& git, std::vector<std::string> folders,
                                       std::vector<std::string> const& changed);

}  // namespace bcd::workspace
