// How many findings of one file are told one by one. Only for this room.
#pragma once
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

constexpr std::size_t most_of_a_file = 200;

// Keeps the first of each file that has more, and one finding that counts the rest and weighs as much as the gravest of
// them. What bcd.yaml is told of duties and people that are missing is kept whole: each is another matter.
void cap_findings(Findings& findings);

}  // namespace bcd::rule
