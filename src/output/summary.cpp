#include "bcd/output/summary.hpp"

#include <algorithm>

namespace bcd::output {

Summary summarize(std::span<rule::Verdict const> verdicts, std::optional<int> units_known) {
  Summary summary;
  summary.units_known = units_known;
  for (rule::Verdict const& verdict : verdicts) {
    ++summary.units;
    if (!verdict.judged) ++summary.unjudged;
    summary.records += verdict.records;
    for (LocatedFinding const& finding : verdict.findings) {
      if (finding.waived) ++summary.waived;
      else if (finding.known) ++summary.known;
      else if (finding.severity == Severity::error) ++summary.errors;
      else if (finding.severity == Severity::warning) ++summary.warnings;
      else ++summary.notes;
    }
  }
  return summary;
}

std::vector<LocatedFinding const*> in_order(std::span<rule::Verdict const> verdicts) {
  std::vector<LocatedFinding const*> all;
  for (rule::Verdict const& verdict : verdicts)
    for (LocatedFinding const& finding : verdict.findings) all.push_back(&finding);
  std::ranges::stable_sort(all, [](auto const* a, auto const* b) { return printed_before(*a, *b); });
  return all;
}

}  // namespace bcd::output
