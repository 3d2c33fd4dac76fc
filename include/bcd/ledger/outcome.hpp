// The outcome of one obligation as of a day. It follows the rules, so that a check, a paper and a list of obligations
// agree.
#pragma once
#include "bcd/ledger/ledger.hpp"

namespace bcd::ledger {

// ---- reports: by the first one sent, as in report-late and report-missing; extensions count
enum class ReportResult { in_time, extended, late, missing, waiting, unreadable };
struct ReportOutcome {
  ReportResult result = ReportResult::waiting;
  Date limit;    // last acceptable day; in_time: without extensions; unreadable: the due day
  int days = 0;  // days late; for a missing report, days since the limit
  Record<record::Report> const* report = nullptr;  // the first one sent
};
ReportOutcome outcome_of(Ledger const& c, ReportDuty const& duty);

// ---- meetings: one that serves a month and its quarter satisfies both
enum class MeetingResult { in_time, late, replaced, missed, waiting };  // replaced: by a consultation
struct MeetingOutcome {
  MeetingResult result = MeetingResult::waiting;
  Record<record::Meeting> const* meeting = nullptr;            // set for in_time and late
  Record<record::Consultation> const* consultation = nullptr;  // set for replaced
};
MeetingOutcome outcome_of(unit::Unit const& unit, MeetingDuty const& duty, Date as_of);

// ---- consultations
// True if a person who was asked has not replied as of the day. False before the consultation was sent, or if a reply
// names an unknown member, because that reply may be theirs.
bool is_silent(unit::Unit const& unit, record::Consultation const& one, std::string_view asked, Date as_of);

}  // namespace bcd::ledger
