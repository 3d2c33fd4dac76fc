// The periods for which a clause requires something, and the day each is due.
#pragma once
#include <algorithm>
#include <vector>

#include "bcd/ledger/duties.hpp"

namespace bcd::ledger {

// Returns the periods a clause owes, from the one before that of `from` (a duty may fall due after its period) to the
// last one that begins before `until`. A clause kind without `every` is yearly. A clause with `months` owes only those
// months.
template <class C>
std::vector<Period> periods_of(C const& clause, Date from, Date until) {
  std::vector<Period> found;
  if constexpr (requires { clause.every; }) {
    if constexpr (!requires { clause.months; })
      if (!clause.every) return found;  // it owes nothing in a period
    Every const every = clause.every ? *clause.every : Every::month;
    for (Period at = period_of(period_of(from, every).first() - 1, every); at.first() < until; at = at.next()) {
      bool here = bool(clause.every);
      if constexpr (requires { clause.months; })
        here = here || std::ranges::any_of(*clause.months, [&](auto const& month) { return int(*month) == at.index; });
      if (here) found.push_back(at);
    }
  } else {
    for (Period at = period_of(period_of(from, Every::year).first() - 1, Every::year); at.first() < until;
         at = at.next())
      found.push_back(at);
  }
  return found;
}

// Returns the due day the text sets for a period: a day of the period's last month or of the month after, the end of
// the month the clause names, or else the period's last day.
template <class C>
Date due_day_of(C const& clause, Period period) {
  if constexpr (requires { clause.due_day; })
    if (clause.due_day) return day_of_month(period.last(), *clause.due_day);
  if constexpr (requires { clause.by_day; })
    if (clause.by_day) return day_of_month(period.last() + 1, *clause.by_day);
  if constexpr (requires { clause.by_month; })
    if (clause.by_month) return last_of_month(period.year, unsigned(int(*clause.by_month)));
  return period.last();
}

// Calls `see(law, in_force entry, provision, period, due)` for each period that a clause of the kind owes. The
// regulation in force on the due day decides; the first regulation also covers the days before it.
template <class C>
void each_period(Unit const& unit, record::At<C> record::Clause::*kind, Date until, auto const& see) {
  Date const since = *unit.unit().since;
  for (std::size_t i = 0; i < unit.regulations.size(); ++i) {
    unit::RegulationInForce const& in_force = unit.regulations[i];
    Date const from = i == 0 ? since : std::max(since, in_force.from);
    bool const last = i + 1 == unit.regulations.size();
    regulation::Law const law{*in_force.regulation, unit.unit()};
    for (auto const& provision : law.all(kind))
      for (Period const period : periods_of(*provision.clause, from, until)) {
        Date const due = due_day_of(*provision.clause, period);
        bool const here = due >= in_force.from || i == 0;
        bool const later = !last && due >= unit.regulations[i + 1].from;
        if (here && !later && period.first() >= since && due >= since && unit.counts(due))
          see(law, in_force, provision, period, due);
      }
  }
}

}  // namespace bcd::ledger
