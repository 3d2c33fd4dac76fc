// What one sender still owes the committee as of a day, and what comes due soon: one line each, for a reminder.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/rule/dues.hpp"
#include "bcd/rule/judge.hpp"

namespace bcd::form {

// What a unit owes as of a day and until another, worked out once for all senders.
struct Desk {
  rule::Case c;
  rule::Verdict verdict;  // reached without a folder prefix
  std::vector<ledger::Due> dues;
  Desk(unit::Unit const& unit, Date as_of, Date last)
      : c{unit, as_of},
        verdict{rule::judge(unit, "", as_of, {})},
        dues{rule::dues_of(c, verdict.findings, {last, last})} {}
  unit::Unit const& unit() const { return c.unit; }
  Date as_of() const { return c.as_of; }
};

enum class OwedKind {
  report,
  answer,
  task,
  opinion,
  plan,
  duty
};  // duty: what a body, or the office behind it, owes itself
struct OwedItem {
  OwedKind kind;
  std::string text;           // what is owed, without a full stop
  std::string basis;          // the clause, or the paper that set it
  std::optional<Date> limit;  // the last day it is in time; none where nobody set one
  std::string due;            // the same in words, with what moved it; "" without a limit
};

// Past its last day and not accepted as it is; in the order of the days, what has no day at the end. What a faulty
// record may answer is not among it.
std::vector<OwedItem> overdue_of(Desk const& desk, std::string_view sender);
// Tasks past their day whose outcome nobody is bound to report: they have to be asked about.
std::vector<OwedItem> unreported_of(Desk const& desk, std::string_view sender);
// Not done yet and due from the desk's day to its last; in the order of the days.
std::vector<OwedItem> coming_of(Desk const& desk, std::string_view sender);

}  // namespace bcd::form
