// What the findings on a periodic report share. Private to the rules.
#pragma once
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// Returns the subject of a finding on the report: the sender and the period.
inline Subject report_subject(Record<record::Report> const& report) {
  return Subject::duty(report->from->id, *report->period);
}
// Returns the kind of the reports that satisfy the duty.
inline record::ReportKind kind_of(ledger::ReportDuty const& duty) { return ledger::report_kind(duty.period.every); }

}  // namespace bcd::rule
