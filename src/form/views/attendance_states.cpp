// The status of an absence, read from the findings of the rules. Nothing is judged a second time here.
#include <algorithm>

#include "bcd/form/states.hpp"
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

AbsenceState state_of(unit::Unit const& unit, rule::Verdict const& verdict, Record<record::Meeting> const& meeting,
                      record::Absence const& absence) {
  std::string const& member = absence.member->id;
  if (found(verdict, meeting, rule::absence_unreported, member) ||
      found(verdict, meeting, rule::absence_unnotified, member))
    return AbsenceState::not_reported;
  if (found(verdict, meeting, rule::absence_late, member)) return AbsenceState::reported_late;
  // No finding: the absence was reported, or no report was required.
  if (unit.law(*meeting->date).about(&record::Clause::absence, meeting.value).empty())
    return AbsenceState::not_required;
  bool const told = absence.reported || absence.notified;
  return told && *meeting->status == record::MeetingStatus::held ? AbsenceState::reported_in_time
                                                                 : AbsenceState::not_required;
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
    switch (state_of(unit, verdict, meeting, *absence)) {
      case AbsenceState::reported_in_time:
        ++count.reported_in_time;
        break;
      case AbsenceState::reported_late:
        ++count.reported_late;
        break;
      case AbsenceState::not_reported:
        ++count.not_reported;
        break;
      case AbsenceState::not_required:
        ++count.not_required;
        break;
    }
  }
  return count;
}

}  // namespace bcd::form
