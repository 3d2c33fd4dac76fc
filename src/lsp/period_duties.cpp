#include "period_duties.hpp"

#include "bcd/ledger/duties.hpp"

namespace bcd::lsp {

std::vector<PeriodDuty> period_duties(FileView const& view, Outline const& outline, Period period) {
  std::vector<PeriodDuty> duties;
  unit::Unit const* const unit = view.records();
  if (!unit || !unit->judgeable) return duties;
  if (view.kind->name == "report")
    for (ledger::ReportDuty const& duty : ledger::report_duties_of(*unit, period))
      if (duty.from == value_of(view.text(), outline, -1, "from")) duties.push_back({duty.due, duty.rolled});
  if (view.kind->name == "meeting")
    for (ledger::MeetingDuty const& duty : ledger::meeting_duties_of(*unit, period))
      if (duty.body() == value_of(view.text(), outline, -1, "body")) duties.push_back({duty.due, duty.rolled});
  return duties;
}

}  // namespace bcd::lsp
