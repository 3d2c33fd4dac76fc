// The periods for which a clause requires something, and the days of each: the one place that turns a cadence into
// obligations. Private to the ledger.
#pragma once
#include <concepts>
#include <type_traits>
#include <vector>

#include "bcd/ledger/duties.hpp"

namespace bcd::ledger {

// Returns the periods that a recurrence owes, from the one that contains `from` to the last that begins before `until`.
// Cycles of several years are counted from the first whole year of the unit unless the clause names one.
std::vector<Period> periods_of(record::Recurrence const& clause, Date since, Date from, Date until);

// Returns the days of a period's obligation; null if they count from an event that has not happened. `body`: whose
// meetings are such events. `roll`: a due day on a day off moves even if the clause names no day.
std::optional<OwedDays> owed_days(Unit const& unit, regulation::Law const& law, std::string_view article,
                                  record::Cadence const& clause, std::string_view body, Period period, bool roll);

// Returns the body whose meeting or review is the event from which `within` counts; "" if there is none.
template <class C>
std::string_view event_body(C const& clause) {
  if constexpr (requires { clause.members_of; }) return clause.members_of->id;
  else if constexpr (requires { clause.body; }) return clause.body->id;
  else if constexpr (std::is_same_v<C, record::ReportClause>) {
    record::Senders const& from = *clause.from;
    if (from.body) return from.body->id;
    if (from.members_of) return from.members_of->id;
    return clause.to ? std::string_view{*clause.to} : std::string_view{};
  } else return {};
}

// Calls `see(law, in_force entry, provision, period, days)` for each period that a clause of the kind owes. The
// regulation in force on the due day decides; the first regulation also covers the days before it.
template <class C>
void each_period(Unit const& unit, record::At<C> record::Clause::*kind, Date until, auto const& see) {
  constexpr bool dated = std::derived_from<C, record::Cadence>;
  // A due day may lie after its period, before it, or move into the next one; whoever calls compares the day itself.
  constexpr int after_period = 400, before_period = 14;
  Date const since = *unit.unit().since;
  for (std::size_t i = 0; i < unit.regulations.size(); ++i) {
    unit::RegulationInForce const& in_force = unit.regulations[i];
    Date const from = i == 0 ? since : std::max(since, in_force.from - after_period);
    bool const last = i + 1 == unit.regulations.size();
    regulation::Law const law{*in_force.regulation, unit.unit()};
    for (auto const& provision : law.all(kind))
      for (Period const period : periods_of(*provision.clause, since, from, until + before_period)) {
        if (period.first() < since) continue;
        std::optional<OwedDays> days = OwedDays{{}, period.last(), period.last()};
        if constexpr (dated)
          days = owed_days(unit, law, provision.article(), *provision.clause, event_body(*provision.clause), period,
                           std::is_same_v<C, record::ReportClause>);
        if (!days || days->due < since || !unit.counts(days->due)) continue;
        bool const here = days->due >= in_force.from || i == 0;
        bool const later = !last && days->due >= unit.regulations[i + 1].from;
        if (here && !later) see(law, in_force, provision, period, *days);
      }
  }
}

}  // namespace bcd::ledger
