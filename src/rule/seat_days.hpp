// The days on which the seat holders of a body may change, for rules that hold on every day. Private to the rules.
#pragma once
#include <algorithm>
#include <set>

#include "bcd/rule/rules.hpp"

namespace bcd::rule {

// Calls `see(law, in_force, first, last)` for each range of days under one regulation, from `since` to as_of.
void each_stretch(CheckContext const& c, auto const& see) {
  auto const& used = c.unit.regulations;
  Date const end = c.unit.last_judged(c.as_of);
  for (std::size_t i = 0; i < used.size(); ++i) {
    Date const first = i == 0 ? *c.unit.unit().since : std::max(*c.unit.unit().since, used[i].from);
    Date const last = i + 1 < used.size() ? std::min(end, used[i + 1].from - 1) : end;
    if (first <= last) see(regulation::Law{*used[i].regulation, c.unit.unit()}, used[i], first, last);
  }
}

// Returns the days in a range on which the seat holders may change: its first day, the first day of each seat and the
// day after its last.
std::set<Date> turns(unit::Unit const& unit, Date first, Date last);
// The same with the days on which a member goes to another agency, or an agency becomes one of another kind.
std::set<Date> turns_with_agencies(unit::Unit const& unit, Date first, Date last);

// Returns "nay", "now" for a range that lasts until the as-of day, otherwise its last day.
Arg until_words(CheckContext const& c, Date until);
// True if a member record failed to load: it may hold the seat that seems to be missing.
bool any_member_broken(unit::Unit const& unit);

}  // namespace bcd::rule
