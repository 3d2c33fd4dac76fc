// Finds the merge base of two commits. Replaces libgit2's own walk, because that reports an error at the commits where
// a shallow clone was cut off.
#include <algorithm>
#include <map>
#include <queue>

#include "git_handles.hpp"

namespace bcd::source {
namespace {

// Finds the common ancestors of two commits, except those that are ancestors of another common ancestor. Walks back
// from both at once, newest commit first, until all queued commits are ancestors of a commit already found.
class CommonPast {
 public:
  explicit CommonPast(Repository::Inside const& inside) : inside_{inside} {}

  // False if a commit could not be read.
  bool find(ObjectId const& one, ObjectId const& other) {
    if (!reach(one, of_one) || !reach(other, of_other)) return false;
    while (ahead_ > 0) {
      ObjectId const id = next_.top().second;
      next_.pop();
      Seen& seen = seen_.at(id);
      seen.queued = false;
      if (!(seen.sides & behind)) --ahead_;
      unsigned sides = seen.sides;
      if (sides == (of_one | of_other)) {
        found_.push_back(id);
        sides |= behind;
      }
      for (ObjectId const& parent : seen.parents)  // references into a std::map stay valid
        if (!reach(parent, sides)) return false;
    }
    std::erase_if(found_, [&](ObjectId const& id) { return (seen_.at(id).sides & behind) != 0; });
    return true;
  }
  // Newest first.
  std::vector<ObjectId> const& found() const { return found_; }

 private:
  static constexpr unsigned of_one = 1, of_other = 2, behind = 4;
  struct Seen {
    unsigned sides = 0;
    bool queued = false;
    git_time_t time = 0;
    std::vector<ObjectId> parents;
  };

  // Marks a commit as an ancestor of these sides. Queues it if a mark is new. False if it could not be read.
  bool reach(ObjectId const& id, unsigned sides) {
    auto const [place, fresh] = seen_.try_emplace(id);
    Seen& seen = place->second;
    if (fresh && !read(id, seen)) return false;
    if ((seen.sides & sides) == sides) return true;
    bool const counted = seen.queued && !(seen.sides & behind);
    seen.sides |= sides;
    bool const counts = !(seen.sides & behind);
    if (!seen.queued) next_.emplace(seen.time, id);
    seen.queued = true;
    if (counts && !counted) ++ahead_;
    if (counted && !counts) --ahead_;
    return true;
  }

  bool read(ObjectId const& id, Seen& seen) {
    git_oid const oid = oid_of(id);
    int code = 0;
    auto const commit = made<CommitHandle>(code, git_commit_lookup, inside_.handle.get(), &oid);
    if (!commit) return false;
    seen.time = git_commit_time(commit.get());
    if (inside_.cut.contains(id)) return true;
    for (unsigned i = 0; i < git_commit_parentcount(commit.get()); ++i)
      seen.parents.push_back(id_of(*git_commit_parent_id(commit.get(), i)));
    return true;
  }

  Repository::Inside const& inside_;
  std::map<ObjectId, Seen> seen_;
  std::priority_queue<std::pair<git_time_t, ObjectId>> next_;
  std::size_t ahead_ = 0;  // number of queued commits that are not ancestors of a found one
  std::vector<ObjectId> found_;
};

// True if the first commit is an ancestor of the other. Wrong commit times may leave such a pair among those found.
bool lies_behind(Repository::Inside const& inside, ObjectId const& one, ObjectId const& other) {
  CommonPast past{inside};
  return past.find(one, other) && std::ranges::find(past.found(), one) != past.found().end();
}

}  // namespace

GitResult<Commit> Repository::merge_base(Commit const& one, Commit const& other) const {
  if (one.empty() || other.empty()) return {};
  git_oid first, second;
  git_oid_fromstr(&first, one.c_str());
  git_oid_fromstr(&second, other.c_str());
  if (git_oid_equal(&first, &second)) return {one, GitFault::none, {}};
  CommonPast past{*inside_};
  if (!past.find(id_of(first), id_of(second))) return failed<Commit>(*inside_);
  for (ObjectId const& id : past.found())
    if (std::ranges::none_of(past.found(),
                             [&](ObjectId const& next) { return next != id && lies_behind(*inside_, id, next); }))
      return {hex(oid_of(id)), GitFault::none, {}};
  // No merge base found, but in a shallow clone it may lie beyond the cut.
  return inside_->shallow() ? failed<Commit>(GitFault::shallow) : GitResult<Commit>{};
}

}  // namespace bcd::source
