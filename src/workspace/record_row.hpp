// What follows from the cells of a row. Private to record_table.cpp.
#pragma once
#include "bcd/record/draft.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::workspace {

// True if the unit has more than one body on the day, so that a meeting must say whose it is.
bool has_several_bodies(unit::Unit const& unit, Date as_of);
// Fills in what follows from other fields: the kind of a report from its period, the status from the day, the body of a
// meeting if there is only one.
void derive(unit::Unit const& unit, Date as_of, record::Draft& draft);

}  // namespace bcd::workspace
