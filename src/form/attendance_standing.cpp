// The status of an absence, read from the findings of the rules. Nothing is judged a second time here.
#include <algorithm>

#include "bcd/form/standing.hpp"
#include "bcd/rule/rules.hpp"
#include "bcd/unit/attendance.hpp"

namespace bcd::form {
namespace {

using unit::Record;

// True if the rule has a finding on the member at this meeting, waived or not.
bool found(rule::Verdict const& verdict, Record<record::Meeting> const& meeting, RuleInfo const& rule,
           std::string const& member) {
  std::string const path = verdict.prefix() + meeting.file->path();
  return std::ranges::any_of(verdict.findings, [&](LocatedFinding const& one) {
    return one.is(rule) && one.path == path && one.subject == Subject::party(member);
  });
}

}  // namespace

AbsenceStanding standing_of(unit::Unit const& unit, rule::Verdict const& verdict,
                            Record<record::Meeting> const& meeting, record::Absence const& absence) {
  std::string const& member = absence.member->id;
  if (found(verdict, meeting, rule::absence_unreported, member) ||
      found(verdict, meeting, rule::absence_unnotified, member))
    return AbsenceStanding::not_told;
  if (found(verdict, meeting, rule::absence_late, member)) return AbsenceStanding::told_late;
  // No finding: the absence was reported, or no report was required.
  if (unit.law(*meeting->date).about(&record::Clause::absence, meeting->body->id).empty())
    return AbsenceStanding::untold;
  bool const told = absence.reported || absence.notified;
  return told && *meeting->status == record::MeetingStatus::held ? AbsenceStanding::told_in_time
                                                                 : AbsenceStanding::untold;
}

Turnout turnout_of(unit::Unit const& unit, rule::Verdict const& verdict, Record<record::Meeting> const& meeting) {
  Turnout count;
  for (auto const& holder : unit::expected_at(unit, meeting.value)) {
    std::string const& id = holder.member->id;
    ++count.seats;
    if (unit::is_present(meeting.value, id)) {
      ++count.present;
      continue;
    }
    record::Absence const* const absence = unit::absence_of(meeting.value, id);
    if (!absence) {
      ++count.unaccounted;
      continue;
    }
    switch (standing_of(unit, verdict, meeting, *absence)) {
      case AbsenceStanding::told_in_time:
        ++count.told_in_time;
        break;
      case AbsenceStanding::told_late:
        ++count.told_late;
        break;
      case AbsenceStanding::not_told:
        ++count.not_told;
        break;
      case AbsenceStanding::untold:
        ++count.untold;
        break;
    }
  }
  return count;
}

}  // namespace bcd::form
