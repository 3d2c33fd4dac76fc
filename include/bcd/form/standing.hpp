// How each thing that is owed stands as of a day. Every paper that counts meetings, absences, reports or tasks counts
// by these, so that two papers of one day cannot disagree; each judges as the rules judge.
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

// ---- tasks: six states (done, doing, not started × in time, late); a task that was put off waits outside of them
enum class TaskStanding {
  done_in_time,
  done_late,
  doing_in_time,
  doing_late,
  not_started_in_time,
  not_started_late,
  suspended,
  untold
};  // untold: past its day, and no report of it has come
inline constexpr int task_standings = 8;
TaskStanding standing_of(ledger::Task const& task, Date as_of);
// "hoàn thành đúng hạn", "đang thực hiện, quá hạn", … A task without a due day counts as in time.
std::string_view words(TaskStanding standing);
// Did the task come due, so that it counts in the share done on time? Done with a due day, or past it.
bool came_due(ledger::Task const& task, Date as_of);
// "hoàn thành trễ 4 ngày (19/6/2026)", "quá hạn 108 ngày (đang thực hiện, 90%)".
std::string state_words(ledger::Task const& task, Date as_of);

// ---- reports and meetings stand as the rules see them
using ledger::MeetingOutcome;
using ledger::MeetingStanding;
using ledger::outcome_of;
using ledger::ReportOutcome;
using ledger::ReportStanding;

std::vector<ledger::MeetingDuty> meetings_owed_in(unit::Unit const& unit, Period period);

// ---- absences of one meeting: what the findings of the unit say of them, accepted ones included
// untold: the law asks nothing of who is absent, or the meeting is still ahead.
enum class AbsenceStanding { told_in_time, told_late, not_told, untold };
AbsenceStanding standing_of(unit::Unit const& unit, rule::Verdict const& verdict,
                            unit::Record<record::Meeting> const& meeting, record::Absence const& absence);
struct Turnout {
  int seats = 0, present = 0, told_in_time = 0, told_late = 0, not_told = 0, untold = 0;
  int unaccounted = 0;  // a seat neither present nor absent in the record
};
Turnout turnout_of(unit::Unit const& unit, rule::Verdict const& verdict, unit::Record<record::Meeting> const& meeting);

}  // namespace bcd::form
