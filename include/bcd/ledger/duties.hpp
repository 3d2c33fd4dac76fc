// The periodic obligations of a unit: regular meetings, periodic reports and the like, one per period.
// A period is owed if it begins on or after the unit's `since` and its due day is not after the unit's `until`. The
// regulation in force on the due day decides.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/finding/subject.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::ledger {

using regulation::Provision;
using unit::Record;
using unit::Unit;

// The days of one obligation.
struct OwedDays {
  std::optional<Date> first;  // earliest day, if the text sets one
  Date due, rolled;           // last day as the text sets it; last acceptable day, after the reading for days off
};
// A period for which a clause of kind C requires something.
template <class C>
struct Owed {
  Provision<C> provision;
  regulation::Regulation const* in_force = nullptr;
  source::Span asked_at;  // in bcd.yaml: the regulation's entry, or the house rule
  Period period;
  std::optional<Date> first;  // as in OwedDays
  Date due, rolled;
};
struct MeetingDuty : Owed<record::MeetingClause> {
  std::string const& body() const { return provision.clause->body->id; }
  record::MeetingKind kind() const { return provision.clause->meetings(); }
  int needed() const { return provision.clause->needed(); }
  // Returns the subject of a finding on the duty: "committee 2026-Q1", "committee 2026 thematic".
  Subject subject() const { return subject_for(period); }
  Subject subject_for(Period of) const {
    return Subject::duty(body(), of, kind() == record::MeetingKind::regular ? "" : record::word_id(kind()));
  }
};

struct ReportDuty {
  Provision<record::ReportClause> provision;
  regulation::Regulation const* in_force = nullptr;
  Period period;
  std::string from;                // id of a member, an agency or a body
  std::optional<Date> first = {};  // as in OwedDays
  Date due = {}, rolled = {};
  std::string predecessor = {};        // the member that `from` succeeds; a report they sent satisfies the duty
  source::File const* file = nullptr;  // record that makes `from` a sender
  source::Span span;
  bool day_unsettled = false;  // the text names no day, and the unit has not decided that `due` is the day
  bool day_left_open = false;  // a house rule sets the day; by this clause a report is late only after the next period
  // Returns the subject that distinguishes the report from another of the same sender and period, or "".
  std::string_view subject() const {
    return provision.clause->subject ? std::string_view{*provision.clause->subject} : std::string_view{};
  }
  // Returns the last acceptable day by the clause itself, without extensions.
  Date own_limit() const { return day_left_open ? period.next().last() : rolled; }
};
// Returns the duty's provision with the severity it has on a day: `unsettled` (at most a warning) if the text names no
// day, but only until the end of the next period. After that the missing day is no excuse, because the report was not
// sent for a whole period.
Provision<record::ReportClause> weighed(ReportDuty const& duty, Date day);

// Returns the time within which a clause wants a paper written. A paper that must be sent within some time must be
// written by then too.
template <class C>
record::At<Duration> const& written_within(C const& clause) {
  if constexpr (requires { clause.sent_within; })
    if (!clause.within) return clause.sent_within;
  return clause.within;
}
// Returns the last day of a limit that a clause sets after `day`: `within` if given, else the time for writing. If that
// is a day off, the article's reading `roll` applies.
template <class C>
Date limit_after(Unit const& unit, regulation::Law const& law, Provision<C> const& provision, Date day,
                 record::At<Duration> const& within) {
  return unit.calendar.roll(unit.calendar.after(day, *within), law.roll(provision.article()));
}
template <class C>
Date limit_after(Unit const& unit, regulation::Law const& law, Provision<C> const& provision, Date day) {
  return limit_after(unit, law, provision, day, written_within(*provision.clause));
}

// Returns the entry in bcd.yaml that makes the clause apply: the house rule, or the regulation's entry.
source::Span asked_at(record::Clause const& entry, bool house_rule, unit::RegulationInForce const& in_force);

// Each returns the duties due before the day (those `as_of` may report as missing), by regulation, clause, period,
// sender.
std::vector<MeetingDuty> meeting_duties(Unit const& unit, Date before);
std::vector<ReportDuty> report_duties(Unit const& unit, Date before);
// If several reviews of a body end on the same day, only the one of the longest period is returned, because it covers
// the others.
std::vector<Owed<record::ReviewClause>> review_duties(Unit const& unit, Date before);
std::vector<Owed<record::ProgrammeClause>> programme_duties(Unit const& unit, Date before);
std::vector<Owed<record::PlanClause>> plan_duties(Unit const& unit, Date before);
std::vector<Owed<record::BudgetClause>> budget_duties(Unit const& unit, Date before);
std::vector<Owed<record::InspectionClause>> inspection_duties(Unit const& unit, Date before);
// Return the duties of exactly this period, due or not.
std::vector<MeetingDuty> meeting_duties_of(Unit const& unit, Period period);
std::vector<ReportDuty> report_duties_of(Unit const& unit, Period period);
// Return the duties whose period ends within the given one, due or not.
std::vector<MeetingDuty> meeting_duties_ending_in(Unit const& unit, Period period);
std::vector<ReportDuty> report_duties_ending_in(Unit const& unit, Period period);

// Returns the kind of the reports for a period of that length.
constexpr record::ReportKind report_kind(Every every) { return record::ReportKind(int(every)); }
// True if the meeting was held on or before the day. A meeting dated later has not happened yet.
bool held(Record<record::Meeting> const& meeting, Date as_of);
// True if it is a regular meeting of the body and has a period.
bool is_regular(Record<record::Meeting> const& meeting, std::string_view body);
// True if the report was submitted on or before the day and not returned.
bool submitted(Record<record::Report> const& report, Date as_of);
// True if the meeting is of the body and kind that the clause asks for, and counts in the period. A regular meeting
// counts in the period it bears; see serves(). Any other, and one of several in a period, counts in the period that
// contains its day, unless it bears a period.
bool counts_for(regulation::Law const& law, record::Clause const& entry, Record<record::Meeting> const& meeting,
                Period period);
bool is_for(Unit const& unit, Record<record::Meeting> const& meeting, MeetingDuty const& duty);
// Returns the period by which findings name the duty's meeting: that of a regular meeting itself.
Period told_period(MeetingDuty const& duty, record::Meeting const& meeting);
// Returns the held meetings that count for the duty as of the day, by date.
std::vector<Record<record::Meeting> const*> meetings_for(Unit const& unit, MeetingDuty const& duty, Date as_of);
// Returns the held meeting with which the duty is satisfied: the last one needed. If the text sets a first day, a
// meeting on or after it is preferred to an earlier one. Null if there is none as of the day.
Record<record::Meeting> const* serving_meeting(Unit const& unit, MeetingDuty const& duty, Date as_of);
// Returns the consultation that replaces the duty's meeting, if the law allows that, or null if there is none as of the
// day.
Record<record::Consultation> const* standing_in(Unit const& unit, MeetingDuty const& duty, Date as_of);
// Returns the day a programme was adopted: the day of the meeting, or of the paper. Null if it is a draft as of the
// day.
std::optional<Date> adopted_on(Unit const& unit, record::Programme const& programme, Date as_of);
// Returns the report's subject if a report clause of the unit names it, else "". Other subjects are only a remark.
std::string_view named_subject(Unit const& unit, record::Report const& report);
// True if the report, sent or not, is one for the duty: of its kind, period and subject, from its sender or the
// predecessor.
bool is_for(Unit const& unit, Record<record::Report> const& report, ReportDuty const& duty);
// True if a clause with these `senders` (its `from` or `of`) applies to the sender on the day.
bool covers(Unit const& unit, record::Senders const& senders, std::string_view sender, Date day);
// Returns the last acceptable day, including any extension. An extension counts in any version of the report if it was
// granted in time.
Date report_limit(Unit const& unit, ReportDuty const& duty);
// True if a submitted report is late. On the due day itself the clause's hour decides, if it sets one. A day granted by
// an extension counts as a whole.
bool is_late(record::Report const& report, ReportDuty const& duty, Date limit);
// Returns the first held meeting that reviews the period, or a longer one that ends with it; null if there is none.
Record<record::Meeting> const* review_of(Unit const& unit, std::string_view body, Period period, Date as_of);
// Returns the files that failed to load and could be the body's regular meeting of the period, or a consultation that
// replaces it.
using Files = std::vector<source::File const*>;
Files broken_meetings(Unit const& unit, std::string_view body, Period period);
// Likewise, those that could be a meeting for the duty.
Files broken_meetings(Unit const& unit, MeetingDuty const& duty);

// The earliest report a sender submitted for a request, null if there is none as of the day, and the last acceptable
// day, including any extension.
struct Answer {
  Record<record::Report> const* report = nullptr;
  Date limit;
};
Answer answer_to(Unit const& unit, Record<record::Request> const& request, std::string_view from, Date as_of);
// True if a regular meeting held for the period `held_for` satisfies the obligation of the period `owed`: they are
// equal, or the article's reading `combine` is "yes" and the meeting's period is the last month (or quarter) of the
// longer one.
bool serves(regulation::Law const& law, record::Clause const& entry, Period held_for, Period owed);

}  // namespace bcd::ledger
