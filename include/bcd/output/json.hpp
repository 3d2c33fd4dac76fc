// Findings as one JSON object, the same in every language.
#pragma once
#include <span>
#include <string>

#include "bcd/output/summary.hpp"

namespace bcd::output {

std::string findings_json(std::span<rule::Verdict const> verdicts, Date as_of);

}  // namespace bcd::output
