// What a finding is known by from one run to the next (bcd/finding/identity.hpp), among those of all units. It stays
// when lines shift, when a record or a unit lies in another folder, when bcd is called from elsewhere, on another day,
// in another language, or says a fault in other words; it goes when the record's own data at fault change.
#pragma once
#include <span>
#include <string>
#include <unordered_map>

#include "bcd/rule/judge.hpp"

namespace bcd::output {

struct Identity {
  std::string fingerprint;  // "1f0c…", and of further equal ones "1f0c…:2", "1f0c…:3" in the order of printing
  std::string unit, path;   // the unit's id (its folder where it has none), the path inside its folder
};

class Identities {
 public:
  explicit Identities(std::span<rule::Verdict const> verdicts);  // which must outlive this
  Identity const& of(LocatedFinding const& finding) const { return all_.at(&finding); }

 private:
  std::unordered_map<LocatedFinding const*, Identity> all_;
};

}  // namespace bcd::output
