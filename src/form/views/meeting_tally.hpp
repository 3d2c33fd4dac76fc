// Counts the regular meetings required of each body in a period, for the activity report.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/views.hpp"

namespace bcd::form {

// The meetings of one body by how they stand, with a remark on each that was late, replaced or not held.
struct MeetingTally {
  std::string body, name;
  int owed = 0, in_time = 0, late = 0, replaced = 0, missed = 0, waiting = 0;
  std::vector<std::string> remarks{};
};

// Returns one for each body that must meet in the period, in the order of the duties.
std::vector<MeetingTally> meeting_tallies(ReportingPeriod const& reporting);

}  // namespace bcd::form
