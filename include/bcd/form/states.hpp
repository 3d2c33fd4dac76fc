// The status of each obligation as of a day. All papers that count meetings, absences, reports or tasks use these
// functions, so that two papers of one day cannot disagree. The rules use the same criteria.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/ledger/duties.hpp"
#include "bcd/ledger/outcome.hpp"
#include "bcd/ledger/tasks.hpp"
#include "bcd/rule/judge.hpp"
#include "bcd/rule/rule.hpp"

namespace bcd::form {

// ---- tasks: six states (done, in progress, not started × in time, late). A suspended task is in none of the six.
enum class TaskProgress {
  done_in_time,
  done_late,
  doing_in_time,
  doing_late,
  not_started_in_time,
  not_started_late,
  suspended,
  unknown
};  // unknown: no report on it yet, or past its due day without a report that could show whether it is done
inline constexpr int task_states = 8;
// Returns the status of a task. A task without a due day is never late.
TaskProgress state_of(ledger::Task const& task, Date as_of);
// "hoàn thành đúng hạn", "đang thực hiện, quá hạn", … A task without a due day counts as in time.
std::string_view words(TaskProgress state);
// True if the task counts in the share done on time: it is done and has a due day, or it is overdue.
bool came_due(ledger::Task const& task, Date as_of);
// "hoàn thành trễ 4 ngày (19/6/2026)", "quá hạn 108 ngày (đang thực hiện, 90%)".
std::string state_words(ledger::Task const& task, Date as_of);

// ---- reports and meetings: status as the rules compute it
using ledger::MeetingOutcome;
using ledger::MeetingResult;
using ledger::outcome_of;
using ledger::ReportOutcome;
using ledger::ReportResult;

// Returns the meetings whose period ends in `period`. If one meeting serves a month and its quarter, only the month is
// listed.
std::vector<ledger::MeetingDuty> meetings_owed_in(unit::Unit const& unit, Period period);

// "quý I/2026", "năm 2026 (họp chuyên đề), 2 lần".
std::string meeting_period_words(ledger::MeetingDuty const& duty);

// ---- absences of one meeting, from the findings of the unit, waived ones included
// not_required: no absence clause applies, the meeting has not been held, or no report of the absence is recorded and
// no rule requires one.
enum class AbsenceState { reported_in_time, reported_late, not_reported, not_required };
// Returns the status of an absence. Assumes that `verdict` judged the same unit.
AbsenceState state_of(unit::Unit const& unit, rule::Verdict const& verdict,
                      unit::Record<record::Meeting> const& meeting, record::Absence const& absence);
struct Turnout {
  int seats = 0, present = 0, reported_in_time = 0, reported_late = 0, not_reported = 0, not_required = 0;
  int unaccounted = 0;  // seats of members recorded neither present nor absent
};
// Counts the seats of the body on the day of the meeting. A member on leave who is recorded neither present nor absent
// is not counted.
Turnout turnout_of(unit::Unit const& unit, rule::Verdict const& verdict, unit::Record<record::Meeting> const& meeting);

}  // namespace bcd::form
