// The fingerprint of a finding, which identifies it among the findings of all units from one run to the next
// (bcd/finding/identity.hpp). It does not change if lines shift, if a record or a unit moves to another folder, or with
// the working directory, the day, the language or the wording of the message. It changes if the data in the record that
// cause the finding change.
#pragma once
#include <span>
#include <string>
#include <unordered_map>

#include "bcd/rule/judge.hpp"

namespace bcd::output {

struct Identity {
  std::string fingerprint;  // "1f0c…"; "1f0c…:2", "1f0c…:3" for further equal findings in printing order
  std::string unit, path;   // the unit's id (its folder if it has no id), and the path inside its folder
};

class Identities {
 public:
  explicit Identities(std::span<rule::Verdict const> verdicts);  // `verdicts` must outlive this object
  Identity const& of(LocatedFinding const& finding) const { return all_.at(&finding); }

 private:
  std::unordered_map<LocatedFinding const*, Identity> all_;
};

}  // namespace bcd::output
