// The states of the records that git keeps, for the commands that look at one or compare two.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/git.hpp"
#include "units.hpp"

namespace bcd::command {

// The repository around -C. Whatever git cannot answer is refused in plain words.
class GitWork {
 public:
  explicit GitWork(Session const& session);

  source::Repository const& repository() const { return *repository_; }
  source::Commit commit(std::string const& revision) const;
  source::Commit head() const;  // "" before the first commit
  source::Commit merge_base(source::Commit const& one, source::Commit const& other) const;
  std::shared_ptr<source::Snapshot const> tree(source::Commit const& commit) const;
  std::shared_ptr<source::Snapshot const> staged() const;
  std::vector<std::string> changed_on_disk(source::Commit const& since) const;
  std::map<std::string, Date, std::less<>> first_seen(source::Commit const& up_to) const;
  // Refuses in a repository that has no working tree.
  void require_files() const;

  // A path relative to -C, from the top of the repository: "" is the top.
  std::string inside(std::string const& path) const;
  Ground ground(std::shared_ptr<source::Snapshot const> const& snapshot) const;
  // Names the submodules at or below the paths (all of -C when there is none): what is in them was not looked at.
  void tell_submodules(source::Snapshot const& snapshot, std::vector<std::string> const& paths) const;
  // Is a unit's folder part of a submodule, which has a repository of its own?
  bool in_submodule(std::string const& folder) const;

 private:
  void refuse_submodule(source::Snapshot const& snapshot, std::string const& path) const;
  template <class T>
  T granted(source::GitResult<T> result, std::string_view revision = {}) const;
  Session const& session_;
  std::shared_ptr<source::Repository> repository_;
  mutable std::shared_ptr<source::Snapshot const> here_;  // for in_submodule, made when first asked
};

// Is any of the paths (sorted, from the top of the repository) in the folder?
bool touched(std::vector<std::string> const& changed, std::string const& folder);
// The folders of the units in which one of the paths lies.
std::vector<std::string> touched_units(GitWork const& work, std::vector<std::string> folders,
                                       std::vector<std::string> const& changed);

}  // namespace bcd::command
