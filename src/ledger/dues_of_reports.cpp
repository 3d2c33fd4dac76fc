// Obligations to send a periodic report.
#include "bcd/ledger/outcome.hpp"
#include "periodic_due.hpp"

namespace bcd::ledger {
namespace {

// Returns the path of a report for the duty that does not count yet (a draft or a returned one), or "" if there is
// none.
std::string path_of_draft(Ledger const& c, ReportDuty const& duty) {
  for (auto const& report : c.unit.reports.all)
    if (is_for(c.unit, report, duty)) return report.file->path();
  return {};
}

}  // namespace

void add_reports(DueList& list) {
  Ledger const& c = list.c;
  // An extension may move a due day out of the span, but never into it.
  for (auto const& duty : report_duties(c.unit, list.last() + 1)) {
    ReportOutcome const outcome = outcome_of(c, duty);
    Due due =
        blank(DueKind::report, duty.from, of_period({"Báo cáo ", "Report for "}, duty.period), duty, outcome.limit);
    if (!duty.subject().empty())
      due.what = {Text{"{what} về {subject}", "{what} on {subject}"},
                  {{"what", due.what}, {"subject", std::string{duty.subject()}}}};
    due.subject = Subject::duty(due.who, duty.period, duty.subject());
    DueList::Progress progress{.late = outcome.result == ReportResult::late,
                               .doubtful = c.doubtful_reports(report_kind(duty.period.every), duty.period, duty.from)};
    due.done = outcome.report;
    if (outcome.report) due.done_on = *outcome.report->value.submitted;
    due.path = outcome.report ? outcome.report->file->path() : path_of_draft(c, duty);
    progress.begun = !due.path.empty();
    due.source.report = duty;
    due.key = due.subject.str();
    // The finding names the actual sender, which may be the predecessor.
    if (outcome.report) due.subject = Subject::duty(outcome.report->value.from->id, duty.period, duty.subject());
    list.add(std::move(due), progress);
  }
}

}  // namespace bcd::ledger
