// Finds out which ids were renamed between two runs by comparing their findings.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "bcd/finding/identity.hpp"

namespace bcd {
namespace {

using Ids = std::vector<std::string>;

// A finding that is not known, and a known one that may be the same.
struct Pair {
  LocatedFinding const* finding;
  Ids const* now;
  KnownFinding const* known;
};
// The ids that only one of them has, after the renamings found so far; equally many of both.
struct Difference {
  std::vector<std::string_view> now, was;
};

class Renamings {
 public:
  Renamings(Names const& names, FormerIds ids) : names_{names}, ids_{std::move(ids)} {
    for (auto const& one : ids_) claimed_.insert(one.second);
  }
  // Notes an id of the earlier run. It existed then, so it is not the new name of anything.
  void had(std::string_view id) { had_.emplace(id); }
  FormerIds take() { return std::move(ids_); }

  // Returns in which ids the two differ. Empty if they differ in nothing, or in more than renamed ids.
  Difference difference(Pair const& pair) const {
    Difference found;
    Ids const& was = pair.known->likeness.ids;
    std::set<std::string_view> met;
    for (std::string const& id : *pair.now) {
      auto const renamed = ids_.find(id);
      std::string_view const name = renamed == ids_.end() ? id : renamed->second;
      met.insert(name);
      if (std::ranges::find(was, name) != was.end()) continue;
      if (renamed != ids_.end() || had_.contains(id)) return {};
      found.now.push_back(id);
    }
    for (std::string const& id : was) {
      if (met.contains(id)) continue;
      if (names_.contains(id) || claimed_.contains(id)) return {};
      found.was.push_back(id);
    }
    return found.now.size() == found.was.size() ? found : Difference{};
  }
  void add(Difference const& pairs) {
    for (std::size_t i = 0; i < pairs.now.size(); ++i) {
      ids_.emplace(pairs.now[i], pairs.was[i]);
      claimed_.emplace(pairs.was[i]);
    }
  }
  FormerIds with(Difference const& pairs) const {
    FormerIds ids = ids_;
    for (std::size_t i = 0; i < pairs.now.size(); ++i) ids.emplace(pairs.now[i], pairs.was[i]);
    return ids;
  }

 private:
  Names const& names_;
  FormerIds ids_;
  std::set<std::string, std::less<>> claimed_, had_;
};

// Returns the one renaming that most pairs of findings ask for. Empty if none differs in a single id.
Difference most_wanted(Renamings const& renamings, std::vector<Pair> const& pairs) {
  std::map<std::pair<std::string_view, std::string_view>, int> votes;
  for (Pair const& pair : pairs)
    if (Difference const one = renamings.difference(pair); one.now.size() == 1) ++votes[{one.now[0], one.was[0]}];
  auto const best = std::ranges::max_element(votes, {}, [](auto const& one) { return one.second; });
  return best == votes.end() ? Difference{} : Difference{{best->first.first}, {best->first.second}};
}

// Returns the renaming of several ids that a single pair of findings asks for: in the order in which each id keeps its
// place in the finding or, if no order does so, in the order of the ids.
Difference of_one_pair(Renamings const& renamings, std::vector<Pair> const& pairs,
                       std::function<std::string(LocatedFinding const&, FormerIds const&)> const& key) {
  constexpr std::size_t tried_at_most = 5;  // 120 orders
  for (Pair const& pair : pairs) {
    Difference one = renamings.difference(pair);
    if (one.now.empty()) continue;
    if (one.now.size() > tried_at_most) return one;
    Difference const as_listed = one;
    std::ranges::sort(one.was);
    do
      if (key(*pair.finding, renamings.with(one)) == pair.known->identity) return one;
    while (std::next_permutation(one.was.begin(), one.was.end()));
    return as_listed;
  }
  return {};
}

}  // namespace

FormerIds KnownFindings::renamed(std::span<LocatedFinding const* const> unknown, Names const& names,
                                 FormerIds ids) const {
  Renamings renamings{names, std::move(ids)};
  for (KnownFinding const& one : all_)
    for (std::string const& id : one.likeness.ids) renamings.had(id);
  std::vector<Ids> now(unknown.size());
  std::vector<Pair> pairs;
  for (std::size_t at = 0; at < unknown.size(); ++at) {
    Likeness likeness = likeness_of(*unknown[at], names);
    now[at] = std::move(likeness.ids);
    auto const alike = by_shape_.find(likeness.shape);
    if (alike == by_shape_.end()) continue;
    for (std::size_t const i : alike->second)
      if (Pair const pair{unknown[at], &now[at], &all_[i]}; !taken_[i] && !renamings.difference(pair).now.empty())
        pairs.push_back(pair);
  }
  for (;;) {
    Difference next = most_wanted(renamings, pairs);
    if (next.now.empty())
      next = of_one_pair(renamings, pairs, [&](auto const& one, auto const& former) { return key(one, former); });
    if (next.now.empty()) return renamings.take();
    renamings.add(next);
  }
}

}  // namespace bcd
