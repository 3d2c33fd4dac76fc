// The charts of the paper on reports: they count as its tables do.
#pragma once
#include <vector>

#include "bcd/form/chart.hpp"
#include "judged_reports.hpp"

namespace bcd::form {

// The share of reports in time for each month in which reporting periods ended.
Chart share_by_month(std::vector<JudgedReport> const& reports);
// Who reported in time in which month: a cell for each sender and each month in which reporting periods ended. It is
// filled by the worst report of the month, and says how many of those judged were in time. Empty for fewer than four
// months, because the table by sender says as much.
Chart senders_by_month(unit::Unit const& unit, std::vector<JudgedReport> const& reports);

}  // namespace bcd::form
