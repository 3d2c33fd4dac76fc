// The counts of a run.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "bcd/rule/judge.hpp"

namespace bcd::output {

// `unjudged`: of the units, those whose bcd.yaml or regulation is faulty, so that no rule has run.
struct Summary {
  int units = 0, unjudged = 0, records = 0, errors = 0, warnings = 0, notes = 0, waived = 0, known = 0;
  std::optional<int> units_known{};  // number of all units, if only the changed ones were judged
};
// Counts the findings. A waived or known finding is not counted by its severity.
Summary summarize(std::span<rule::Verdict const> verdicts, std::optional<int> units_known = {});
// Returns the findings of all units in printing order. The findings of a unit inside another unit are sorted among
// those of the outer one by path.
std::vector<LocatedFinding const*> in_order(std::span<rule::Verdict const> verdicts);

}  // namespace bcd::output
