// Findings in a paper: the message text for a reader, the days a finding belongs to, and the waiver that accepts it.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/rule/judge.hpp"

namespace bcd::form {

// Returns the message of a finding for use in a paper: names instead of ids, dates in the official form. It begins with
// a small letter.
std::string message_words(rule::CheckContext const& c, LocatedFinding const& finding);
// Returns the words for the meeting or report whose file contains the finding, for a message that does not name it.
// Returns "" if the file is not a meeting or a report that loaded.
std::string place_words(rule::CheckContext const& c, LocatedFinding const& finding);

// A range of days, both ends included.
struct Days {
  Date from, to;
  bool meet(Period period) const { return from <= period.last() && period.first() <= to; }
};
Days task_days(ledger::Task const& task, Date as_of);  // from the day given to the day done, or to as_of if not done
// Returns the days that a record belongs to: a meeting's day, the last day of a report's period, the whole year of a
// budget. `folders` restricts the kinds of record, because records of two kinds may share an id. Empty if no such
// record loaded; members have no days.
std::vector<Days> record_days(unit::Unit const& unit, std::string_view id, std::span<std::string_view const> folders);

// True if the finding belongs to the period. A finding in a dated record belongs to the days of that record; an overdue
// task to the days from its due day until it was done; a missing report or meeting to the period in its subject; a
// change of seats to the day of the change. Assumes a verdict reached without a folder prefix, because it compares
// paths.
bool is_of(rule::CheckContext const& c, LocatedFinding const& finding, Period period);
// True if it is an open fault of the period in the records themselves, which concerns no clause: how they are written,
// kept or numbered. Papers only count these, because they are work of the office.
bool is_record_fault(rule::CheckContext const& c, LocatedFinding const& finding, Period period);
// False if the finding has no day at all, for example an error in a record that failed to load. Such a finding belongs
// to no period.
bool is_dated(rule::CheckContext const& c, LocatedFinding const& finding);

// A waived finding and the waiver that accepts it.
struct Accepted {
  LocatedFinding const* finding;
  record::Waiver const* waiver;
};
// Returns the waived findings of the period in the order of the verdict.
std::vector<Accepted> accepted_in(rule::CheckContext const& c, rule::Verdict const& verdict, Period period);
// "được đồng chí Nguyễn Văn A chấp nhận ngày 13/4/2026 (lý do)"; "" if the finding is not waived.
std::string accepted_words(unit::Unit const& unit, LocatedFinding const& finding);

}  // namespace bcd::form
