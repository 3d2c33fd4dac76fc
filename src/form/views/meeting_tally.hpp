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

// "Ban Chỉ đạo 2/2; Tổ Giúp việc 5/6 (01 kỳ chưa đến hạn hoặc chưa xác định)": meetings held in time, of those
// required.
std::string tallies_words(std::vector<MeetingTally> const& all);

}  // namespace bcd::form
