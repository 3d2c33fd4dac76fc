// What the findings on a periodic report share. Private to the rules.
#pragma once
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// Returns the subject of a finding on the report: the sender, the period, and the report's subject if a clause names
// it.
inline Subject report_subject(unit::Unit const& unit, Record<record::Report> const& report) {
  return Subject::duty(report->from->id, *report->period, ledger::named_subject(unit, report.value));
}
// Returns the period of the duty as the argument of a message, with its subject if the clause names one.
inline Arg period_arg(ledger::ReportDuty const& duty) {
  if (duty.subject().empty()) return duty.period;
  return {Text{"{period} về {subject}", "{period} on {subject}"},
          {{"period", duty.period}, {"subject", std::string{duty.subject()}}}};
}
// Returns the kind of the reports that satisfy the duty.
inline record::ReportKind kind_of(ledger::ReportDuty const& duty) { return ledger::report_kind(duty.period.every); }

}  // namespace bcd::rule
