// Findings in a paper: the words a person reads, the days a finding is about, and who accepted it. Nothing here writes
// a form.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/rule/judge.hpp"

namespace bcd::form {

// A finding's message in the words of a paper: names for ids, official dates. It begins with a small letter.
std::string message_words(rule::Case const& c, LocatedFinding const& finding);
// The meeting or report whose record the finding stands in, for a message that does not name it; "" for another record.
std::string place_words(rule::Case const& c, LocatedFinding const& finding);

// The days something is about, both included.
struct Days {
  Date from, to;
  bool meet(Period period) const { return from <= period.last() && period.first() <= to; }
};
Days task_days(ledger::Task const& task, Date as_of);  // from the day it was given until it was done
// A record by its own date: a meeting's day, the end of a report's period, the whole year of a budget. Nothing for a
// record that failed to load. `folders` tells the kinds that may be meant, for records of two kinds may have one id;
// members have no date.
std::vector<Days> record_days(unit::Unit const& unit, std::string_view id, std::span<std::string_view const> folders);

// Does the finding speak of the period? By its record; of a task, from its due day until it was done; of what is
// missing, by the period at the end of its subject; of a seat, by the day the seat changed. The verdict was reached
// without a folder prefix.
bool is_of(rule::Case const& c, LocatedFinding const& finding, Period period);
// Has it a day at all? One that has none (a slip in a record that failed to load, say) is of no period.
bool is_dated(rule::Case const& c, LocatedFinding const& finding);

// A fault accepted as it is, with the waiver that says so.
struct Accepted {
  LocatedFinding const* finding;
  record::Waiver const* waiver;
};
std::vector<Accepted> accepted_in(rule::Case const& c, rule::Verdict const& verdict, Period period);

}  // namespace bcd::form
