// What of a regulation is checked, by which rules, and how many records were looked at.
#pragma once
#include <string_view>
#include <vector>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

struct Covered {
  record::Clause const* clause = nullptr;
  bool applies = true;  // false: it stands under a reading not chosen
  std::vector<std::string_view> rules;
  std::size_t judged = 0;  // records looked at under it
};

// One entry for each clause of the regulation, in its order; under its own readings and with no record judged.
std::vector<Covered> coverage(regulation::Regulation const& regulation);
// Adds the records of a unit to those of its regulation with the same id, under the readings the unit chose. False when the unit
// uses no such regulation, or cannot be judged.
bool count_judged(std::vector<Covered>& rows, regulation::Regulation const& regulation, unit::Unit const& unit, Date as_of);

}  // namespace bcd::rule
