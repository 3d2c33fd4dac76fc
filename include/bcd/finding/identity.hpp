// When two findings, of two runs or of two states of the records, are the same one.
#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "bcd/finding/finding.hpp"

namespace bcd {

// The ids that records had before they were renamed, by those they have now.
using FormerIds = std::map<std::string, std::string, std::less<>>;

// By the rule, what the finding is about and the values in it. Neither where the file lies counts, nor the line, nor
// words, nor how many days or things there are: another day counts anew. A finding without a value is that of its
// record.
std::string identity_of(LocatedFinding const& finding, FormerIds const& former = {});

// What was found before, each to be met once: a second one of the kind is new.
class KnownFindings {
 public:
  explicit KnownFindings(std::span<LocatedFinding const> findings);
  // Was it known? One that weighs more than before, or whose waiver is gone, was not.
  bool take(LocatedFinding const& finding, FormerIds const& former = {});

 private:
  struct Weight {
    Severity severity;
    bool waived;
  };
  std::map<std::string, std::vector<Weight>, std::less<>> known_;
};

}  // namespace bcd
