// What a unit owes: regular meetings and periodic reports, period by period, as its law asks for them.
// A period is owed when it begins on or after the unit's `since` and its due day is not after the unit's `until`; the
// regulation in force on its due day asks for it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"

namespace bcd::ledger {

using regulation::Provision;
using unit::Record;
using unit::Unit;

// A period for which a clause of kind C asks something.
template <class C>
struct Owed {
  Provision<C> provision;
  regulation::Regulation const* in_force = nullptr;
  source::Span asked_at;  // in bcd.yaml: the regulation's entry, or the house rule
  Period period;
  Date due;  // the period's last day, unless the clause sets another
};
struct MeetingDuty : Owed<record::MeetingClause> {
  std::string const& body() const { return provision.clause->body->id; }
};

struct ReportDuty {
  Provision<record::ReportClause> provision;
  regulation::Regulation const* in_force = nullptr;
  Period period;
  std::string from;                    // a member, an agency or a body
  Date due, rolled;                    // as the text says, and after the reading for days off
  std::string predecessor = {};        // of a member who succeeds another: what that one reported is not owed again
  source::File const* file = nullptr;  // where the sender's duty stands in the records
  source::Span span;
  bool day_unsettled = false;  // the text names no day and the unit has not decided that `due` is it
  bool day_left_open =
      false;  // a house rule is said to set the day: by this clause it is late only after the next period
  // The last day in time by the clause itself, before any extension.
  Date own_limit() const { return day_left_open ? period.next().last() : rolled; }
};
// The duty's provision as it weighs on a day. Once the whole next period has passed, a missing day in the text excuses
// nothing: what is asked for once a period was not done.
Provision<record::ReportClause> weighed(ReportDuty const& duty, Date day);

// The last day of a limit that a clause sets after a day; a day off ends it as the article's reading says.
template <class C>
Date limit_after(Unit const& unit, regulation::Law const& law, Provision<C> const& provision, Date day) {
  return unit.calendar.roll(unit.calendar.after(day, *provision.clause->within), law.roll(provision.article()));
}

// Where bcd.yaml asks for what a clause asks: the house rule, or the regulation's entry.
source::Span asked_at(record::Clause const& entry, bool house_rule, unit::RegulationInForce const& in_force);

// Duties due before the day (what `as_of` may call missing), in order of clause, then period, then sender.
std::vector<MeetingDuty> meeting_duties(Unit const& unit, Date before);
std::vector<ReportDuty> report_duties(Unit const& unit, Date before);
// Where several reviews of a body end with the same day, the one of the longest period is the review of all of them.
std::vector<Owed<record::ReviewClause>> review_duties(Unit const& unit, Date before);
std::vector<Owed<record::ProgrammeClause>> programme_duties(Unit const& unit, Date before);
std::vector<Owed<record::PlanClause>> plan_duties(Unit const& unit, Date before);
std::vector<Owed<record::BudgetClause>> budget_duties(Unit const& unit, Date before);
// Those whose period is the one given, whether due yet or not.
std::vector<MeetingDuty> meeting_duties_of(Unit const& unit, Period period);
std::vector<ReportDuty> report_duties_of(Unit const& unit, Period period);
// Those whose period ends in the one given, likewise.
std::vector<MeetingDuty> meeting_duties_ending_in(Unit const& unit, Period period);
std::vector<ReportDuty> report_duties_ending_in(Unit const& unit, Period period);

// The reports of a period are of this kind.
constexpr record::ReportKind report_kind(Every every) { return record::ReportKind(int(every)); }
// Is the meeting held as of the day? One dated later is not a fact yet.
bool held(Record<record::Meeting> const& meeting, Date as_of);
// Is it a regular meeting of the body, bearing a period?
bool is_regular(Record<record::Meeting> const& meeting, std::string_view body);
// Is the report submitted as of the day, and not returned?
bool submitted(Record<record::Report> const& report, Date as_of);
// The first held regular meeting that serves a duty; null when there is none as of the day.
Record<record::Meeting> const* serving_meeting(Unit const& unit, MeetingDuty const& duty, Date as_of);
// The consultation that stands in for a duty's meeting, where the law lets one; null when there is none as of the day.
Record<record::Consultation> const* standing_in(Unit const& unit, MeetingDuty const& duty, Date as_of);
// The day a programme was adopted: that of the meeting held, or of the paper; nothing while it is a draft as of the
// day.
std::optional<Date> adopted_on(Unit const& unit, record::Programme const& programme, Date as_of);
// Does the member's report answer the duty: its sender's, or the predecessor's?
inline bool answers(ReportDuty const& duty, std::string_view from) {
  return from == duty.from || (!duty.predecessor.empty() && from == duty.predecessor);
}
// Does the law ask a report of the sender, on the day? `senders` is a clause's `from` or `of`.
bool covers(Unit const& unit, record::Senders const& senders, std::string_view sender, Date day);
// The last day a report is in time: the duty's, or the day it was extended to, in whichever version of the report that
// stands.
Date report_limit(Unit const& unit, ReportDuty const& duty);
// Was a submitted report late for the limit? On the due day itself by the hour, where the clause sets one; a day
// granted is granted whole.
bool is_late(record::Report const& report, ReportDuty const& duty, Date limit);
// The records that failed to load and could be the body's regular meeting of the period, or a consultation in its
// place.
using Files = std::vector<source::File const*>;
Files broken_meetings(Unit const& unit, std::string_view body, Period period);

// The first report that a sender submitted for a request, null when there is none as of the day; and the last day it
// was or is in time, an extension counting.
struct Answer {
  Record<record::Report> const* report = nullptr;
  Date limit;
};
Answer answer_to(Unit const& unit, Record<record::Request> const& request, std::string_view from, Date as_of);
// Does a regular meeting that bears `held_for` serve the period? Its own; and where the regulation's reading `combine`
// of the article says yes, the meeting for a period's last month (quarter) serves the longer period too.
bool serves(regulation::Law const& law, record::Clause const& entry, Period held_for, Period owed);

}  // namespace bcd::ledger
