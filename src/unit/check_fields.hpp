// Checks between fields of a record that its declaration cannot express. Errors go to the unit's findings.
#pragma once
#include "bcd/unit/unit.hpp"

namespace bcd::unit {

// Reports duplicate ids (agencies, figures, tasks, tasks within a report) and reports whose period is not of their
// kind; these are marked broken.
void check_fields(Unit& unit);
// Checks the unit's choices among readings. Requires its regulations to be loaded. Returns false if a choice is
// invalid.
bool check_reading_choices(Unit& unit);

}  // namespace bcd::unit
