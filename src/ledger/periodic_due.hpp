// Entries for obligations of a period. Private to the ledger.
#pragma once
#include "bcd/ledger/lookup.hpp"
#include "due_list.hpp"

namespace bcd::ledger {

// Returns `before` followed by the period, in both languages.
inline Arg of_period(Arg before, Period period) {
  return {Text{"{before}{period}", "{before}{period}"}, {{"before", std::move(before)}, {"period", period}}};
}

// Returns an entry for the duty that is not done.
template <class D>
Due blank(DueKind kind, std::string who, Arg what, D const& duty, Date limit) {
  Due due{.kind = kind,
          .who = std::move(who),
          .name = {},
          .what = std::move(what),
          .citations = {regulation::cite(duty.provision, *duty.in_force)},
          .due = duty.due,
          .rolled = duty.rolled,
          .limit = limit,
          .done_on = {},
          .subject = {},
          .path = {},
          .key = {}};
  due.subject = Subject::duty(due.who, duty.period);
  if (duty.first)
    due.what = {Text{"{what} (từ ngày {first})", "{what} (from {first})"},
                {{"what", due.what}, {"first", *duty.first}}};
  return due;
}

}  // namespace bcd::ledger
