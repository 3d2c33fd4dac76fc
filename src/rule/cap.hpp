// Limits the number of findings reported for one file. Private to the rules.
#pragma once
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

constexpr std::size_t most_of_a_file = 200;

// Keeps the first `most_of_a_file` findings of each file and replaces the rest by one finding with their count and
// the highest severity of those not waived. For bcd.yaml only findings of the file rules are limited, because its other
// findings are about different missing obligations and people.
void cap_findings(Findings& findings);

}  // namespace bcd::rule
