// The overview of many units: counted in this run, or joined from the models of other runs.
#pragma once
#include "report_paper.hpp"

namespace bcd::command {

// Returns the overview as a paper, and sets options.period to its period. Refuses what find_period, each_unit and
// joined_overview refuse.
ReportPaper overview_paper(Session const& session, ReportOptions& options, form::PaperForm const& form);

}  // namespace bcd::command
