// Faults between the fields of a record that its declaration cannot say. They go to the unit's findings.
#pragma once
#include "bcd/unit/unit.hpp"

namespace bcd::unit {

// Agencies and tasks with one id twice; a report whose period is not of its kind, which is then no record to judge by.
void check_fields(Unit& unit);
// The unit's choices among readings; needs its regulations. False when one is no choice.
bool check_reading_choices(Unit& unit);

}  // namespace bcd::unit
