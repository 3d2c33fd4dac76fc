// What was found in a unit before, to tell what is new in another state of it.
#pragma once
#include <set>
#include <span>
#include <string>
#include <tuple>

#include "bcd/finding/finding.hpp"

namespace bcd::command {

// Two findings are the same one, though their lines have moved, when rule, path, subject and words are, and their weight.
class KnownFindings {
 public:
  explicit KnownFindings(std::span<LocatedFinding const> findings) {
    for (LocatedFinding const& one : findings) known_.insert(sameness(one));
  }
  // Whether it was known. Each is taken once: a second one of the kind is new.
  bool take(LocatedFinding const& finding) {
    auto const same = known_.find(sameness(finding));
    if (same == known_.end()) return false;
    known_.erase(same);
    return true;
  }

 private:
  using Sameness = std::tuple<std::string_view, std::string, std::string, Severity, bool, std::string>;
  static Sameness sameness(LocatedFinding const& one) {
    return {one.rule->id, one.path, one.subject.str(), one.severity, one.waived, one.message(Lang::vi)};
  }

  std::multiset<Sameness> known_;
};

}  // namespace bcd::command
