#include "bcd/output/fingerprint.hpp"

#include <fmt/core.h>

#include "bcd/finding/identity.hpp"
#include "bcd/output/summary.hpp"

namespace bcd::output {
Identities::Identities(std::span<rule::Verdict const> verdicts) {
  for (rule::Verdict const& verdict : verdicts)
    for (LocatedFinding const& finding : verdict.findings) {
      Identity& one = all_[&finding];
      one.unit = verdict.unit.empty() ? verdict.folder : verdict.unit;
      std::string const prefix = verdict.prefix();
      one.path = finding.path.starts_with(prefix) ? finding.path.substr(prefix.size()) : finding.path;
      one.fingerprint = fingerprint_of(one.unit, finding);
    }
  std::unordered_map<std::string, int> met;
  for (LocatedFinding const* finding : in_order(verdicts)) {
    std::string& fingerprint = all_.at(finding).fingerprint;
    if (int const count = ++met[fingerprint]; count > 1) fingerprint += fmt::format(":{}", count);
  }
}

}  // namespace bcd::output
