// The verdicts of a run, counted.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "bcd/rule/judge.hpp"

namespace bcd::output {

struct Summary {
  int units = 0, records = 0, errors = 0, warnings = 0, notes = 0, waived = 0, known = 0;
  std::optional<int> units_known{};  // all there are, where only those that changed were judged
};
Summary summarize(std::span<rule::Verdict const> verdicts, std::optional<int> units_known = {});
// The findings of all units in the order of printing: a unit inside another takes its place among the other's paths.
std::vector<LocatedFinding const*> in_order(std::span<rule::Verdict const> verdicts);

}  // namespace bcd::output
