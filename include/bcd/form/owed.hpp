// The obligations of one sender that are overdue or due soon as of a day, one line each, for a reminder.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/rule/dues.hpp"
#include "bcd/rule/judge.hpp"

namespace bcd::form {

// The obligations of a unit as of `as_of`, up to the day `last`, computed once for all senders.
struct SenderLedger {
  rule::CheckContext c;
  rule::Verdict verdict;  // reached without a folder prefix
  std::vector<ledger::Due> dues;
  SenderLedger(unit::Unit const& unit, Date as_of, Date last)
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
};  // duty: an obligation of a body itself, or of the office that serves it
struct OwedItem {
  OwedKind kind;
  std::string text;           // the thing owed, without a full stop
  std::string basis;          // the clause, or the paper that set it
  std::optional<Date> limit;  // last acceptable day; empty if no day was set
  std::string due;            // `limit` in words, with the reason if the day was moved; "" without a limit
};

// Returns the obligations past their last day and not waived, sorted by day, those without a day last. An obligation is
// left out if a record that failed to load could satisfy it.
std::vector<OwedItem> overdue_of(SenderLedger const& senders, std::string_view sender);
// Returns the tasks past their due day that no periodic report will cover, because their holder owes none. The
// committee has to ask about them.
std::vector<OwedItem> unreported_of(SenderLedger const& senders, std::string_view sender);
// Returns the obligations not done and due from `as_of` to `last` of the senders, sorted by day.
std::vector<OwedItem> coming_of(SenderLedger const& senders, std::string_view sender);

}  // namespace bcd::form
