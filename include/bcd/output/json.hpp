// Findings as one JSON object. Messages are in both languages, so the output does not depend on the user's language.
#pragma once
#include <span>
#include <string>

#include "bcd/output/summary.hpp"

namespace bcd::output {

// If `baseline` is true, each finding has its fingerprint and `known`, and the summary counts the known ones.
// `units_known` is added to the summary if given.
std::string findings_json(std::span<rule::Verdict const> verdicts, Date as_of, bool baseline = false,
                          std::optional<int> units_known = {});

}  // namespace bcd::output
