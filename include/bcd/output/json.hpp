// Findings as one JSON object, the same in every language.
#pragma once
#include <span>
#include <string>

#include "bcd/output/summary.hpp"

namespace bcd::output {

// With a baseline each finding has its fingerprint and whether it was known, and the summary counts the known ones.
std::string findings_json(std::span<rule::Verdict const> verdicts, Date as_of, bool baseline = false,
                          std::optional<int> units_known = {});

}  // namespace bcd::output
