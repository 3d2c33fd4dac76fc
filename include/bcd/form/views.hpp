// What each form shows, as a JSON model: words ready to print, in the order they are printed.
#pragma once
#include "bcd/form/form.hpp"
#include "bcd/rule/judge.hpp"

namespace bcd::form {

Model minutes_view(unit::Unit const& unit, Date as_of, unit::Record<record::Meeting> const& meeting);
Model activity_view(unit::Unit const& unit, Date as_of, Period period);

// ---- the parts of the activity report, each under its own key in the model

// A period of one unit, looked at from a day.
struct Term {
  rule::Case const& c;
  rule::Verdict const& verdict;
  Period period;
  unit::Unit const& unit() const { return c.unit; }
  Date as_of() const { return c.as_of; }
  // Duties count where their period ends: a quarter's in the paper of its last month too.
  bool ends_here(Period other) const { return period.contains(other.last()); }
};
Model meetings_of(Term const& term);   // held against owed, the list of meetings, the conclusion notices
Model tasks_of(Term const& term);      // given in the period, and older ones still open in it
Model discipline_of(Term const& term);  // who reported in time, late, not at all
Model figures_of(Term const& term);    // numbers summed over senders, period by period
Model voices_of(Term const& term);     // results, difficulties, proposals, next: what each sender said
Model waived_of(Term const& term);     // faults of the period accepted as they are
Model ahead_of(Term const& term);      // tasks due and meetings owed in the next period

}  // namespace bcd::form
