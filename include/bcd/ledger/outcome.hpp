// How one thing that is owed stands as of a day: judged as the rules judge, so that a check, a paper and a list of what
// is due cannot disagree.
#pragma once
#include "bcd/ledger/ledger.hpp"

namespace bcd::ledger {

// ---- reports: judged as report-late and report-missing judge, by the first one sent; an extension counts
enum class ReportStanding { in_time, extended, late, missing, waiting, unreadable };
struct ReportOutcome {
  ReportStanding standing = ReportStanding::waiting;
  Date limit;                                      // the last day it was or is in time
  int days = 0;                                    // late by; of a missing one, days since the limit
  Record<record::Report> const* report = nullptr;  // the first one sent
};
ReportOutcome outcome_of(Ledger const& c, ReportDuty const& duty);

// ---- meetings: one that serves a month and its quarter is owed once
enum class MeetingStanding { in_time, late, replaced, missed, waiting };  // replaced: a consultation stood in for it
struct MeetingOutcome {
  MeetingStanding standing = MeetingStanding::waiting;
  Record<record::Meeting> const* meeting = nullptr;            // in_time, late
  Record<record::Consultation> const* consultation = nullptr;  // replaced
};
MeetingOutcome outcome_of(unit::Unit const& unit, MeetingDuty const& duty, Date as_of);

// ---- consultations
// Has someone who was asked not replied as of the day? Nothing can be told before it was sent, or while a reply names
// someone nobody knows.
bool is_silent(unit::Unit const& unit, record::Consultation const& one, std::string_view asked, Date as_of);

}  // namespace bcd::ledger
