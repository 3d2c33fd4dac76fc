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
// Returns a last day as text, with the day that the text sets if that is a day off.
inline Arg day_words(Date due, Date rolled) {
  if (due == rolled) return rolled;
  return {Text{"{rolled} (ngày {due} là ngày nghỉ)", "{rolled} ({due} is a day off)"},
          {{"rolled", rolled}, {"due", due}}};
}
// Likewise, for a text in brackets.
inline Arg last_day(Date due, Date rolled) {
  if (due == rolled) return rolled;
  return {Text{"{rolled}, vì ngày {due} là ngày nghỉ", "{rolled}, because {due} is a day off"},
          {{"rolled", rolled}, {"due", due}}};
}
// Returns the kind of the reports that satisfy the duty.
inline record::ReportKind kind_of(ledger::ReportDuty const& duty) { return ledger::report_kind(duty.period.every); }

}  // namespace bcd::rule
