// Identity of findings: decides whether findings of two runs, or of two states of the records, are the same.
#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "bcd/finding/finding.hpp"

namespace bcd {

// Maps the present ids of renamed records to their former ids.
using FormerIds = std::map<std::string, std::string, std::less<>>;

// Returns a hash of the rule, the subject and the values in the arguments. Folder, line, wording and counts are
// ignored, because they change while the error stays the same. A different date gives a different identity. If the
// arguments have no value, the record's name is used instead.
std::string identity_of(LocatedFinding const& finding, FormerIds const& former = {});

// The findings of an earlier run. Each matches once, so a second finding with the same identity is new.
class KnownFindings {
 public:
  explicit KnownFindings(std::span<LocatedFinding const> findings);
  // True if the finding was known, and removes it. False if it is now more severe, or if its waiver was withdrawn.
  bool take(LocatedFinding const& finding, FormerIds const& former = {});

 private:
  struct Weight {
    Severity severity;
    bool waived;
  };
  std::map<std::string, std::vector<Weight>, std::less<>> known_;
};

}  // namespace bcd
