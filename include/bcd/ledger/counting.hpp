// The period in which a record counts. Each record counts on one day, and in the periods that contain that day: in one
// month, one quarter, one half-year and one year. So the parts of a period add up to the whole, and papers, lists and
// totals that ask here cannot count a record twice.
#pragma once
#include "bcd/ledger/tasks.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::ledger {

// A meeting counts on the day it began, whichever period it was held for.
inline Date counts_on(record::Meeting const& one) { return *one.date; }
// A conclusion notice counts on its own day; without one, on the day of the meeting. Requires a conclusion.
inline Date notice_counts_on(record::Meeting const& one) {
  return one.conclusion->date ? *one.conclusion->date : *one.date;
}
// A periodic report counts on the last day of its period; an ad hoc report on the day it was sent.
inline Date counts_on(record::Report const& one) {
  bool const ad_hoc = *one.kind == record::ReportKind::ad_hoc && one.submitted;
  return ad_hoc ? *one.submitted : one.period->last();
}
inline Date counts_on(Task const& one) { return one.given; }
inline Date counts_on(record::Document const& one) { return *one.date; }
inline Date counts_on(record::Decision const& one) { return *one.date; }
inline Date counts_on(record::Delegation const& one) { return *one.since; }
inline Date counts_on(record::Consultation const& one) { return *one.sent; }
inline Date counts_on(record::Inspection const& one) { return *one.to; }  // the day it ended
inline Date counts_on(record::Request const& one) { return *one.issued; }
inline Date counts_on(record::Proposal const& one) { return *one.date; }
inline Date counts_on(record::Commendation const& one) { return *one.date; }
inline Date counts_on(record::Incoming const& one) { return *one.received; }

// An obligation (a meeting or a report owed) counts on the last day of its period: a quarterly report also counts in
// the last month of the quarter.
inline Date counts_on(Period owed) { return owed.last(); }

inline bool counts_in(Period period, auto const& one) { return period.contains(counts_on(one)); }

}  // namespace bcd::ledger
