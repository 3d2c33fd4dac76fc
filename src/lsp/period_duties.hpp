// What the regulation asks of the sender of a report, or of the body of a meeting, for a period.
#pragma once
#include <vector>

#include "place.hpp"
#include "state.hpp"

namespace bcd::lsp {

struct PeriodDuty {
  Date due, rolled;  // the day of the text; the same, moved to a working day
};
// Returns the duties for the period of the sender or body that the open record names, fulfilled or not. Empty if the
// record is neither a report nor a meeting, or the unit cannot be judged.
std::vector<PeriodDuty> period_duties(FileView const& view, Outline const& outline, Period period);

}  // namespace bcd::lsp
