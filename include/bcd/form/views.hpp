// What each form shows, as a JSON model: words ready to print, in the order they are printed.
#pragma once
#include "bcd/form/form.hpp"
#include "bcd/rule/judge.hpp"

namespace bcd::form {

// Each form has one view, and the keys of the model that the view makes.
Model invitation_view(Asked const& asked);
Keys invitation_keys();
Model minutes_view(Asked const& asked);
Keys minutes_keys();
Model conclusion_view(Asked const& asked);
Keys conclusion_keys();
Model attendance_view(Asked const& asked);
Keys attendance_keys();
Model activity_view(Asked const& asked);
Keys activity_keys();
std::optional<Date> activity_sent_on(Asked const& asked);
Model reporting_view(Asked const& asked);
Keys reporting_keys();
Model tasks_view(Asked const& asked);
Keys tasks_keys();
Model compliance_view(Asked const& asked);
Keys compliance_keys();
Model reminder_view(Asked const& asked);
Keys reminder_keys();
Model roster_view(Asked const& asked);
Keys roster_keys();
Model programme_view(Asked const& asked);
Keys programme_keys();

// The senders that owe something as of the day, in the order of the regulation: each gets a reminder.
std::vector<std::string> senders_to_remind(unit::Unit const& unit, Date as_of);

// The overview of many units: one row a unit, made while it is loaded, then the paper of all rows.
Model overview_row(unit::Unit const& unit, Date as_of, Period period);
Model overview_view(std::vector<Model> const& rows, Date as_of, Period period);
Keys overview_keys();

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
Model meetings_of(Term const& term);       // held against owed, the list of meetings, the conclusion notices
Model consultations_of(Term const& term);  // what was asked in writing, a list of texts
Model tasks_of(Term const& term);          // given in the period, and older ones still open in it
Model discipline_of(Term const& term);     // who reported in time, late, not at all
Model figures_of(Term const& term);        // numbers summed over senders, period by period
Model voices_of(Term const& term);         // results, difficulties, proposals, next: what each sender said
Model waived_of(Term const& term);         // faults of the period accepted as they are
Model ahead_of(Term const& term);          // tasks due, meetings and reports owed in the next period
Model open_of(Term const& term);           // faults of the period that stand open, with the article each breaks
Keys meetings_part_keys();
Keys tasks_part_keys();
Keys discipline_part_keys();
Keys figures_part_keys();
Keys voices_part_keys();
Keys waived_part_keys();
Keys open_part_keys();
Keys ahead_part_keys();

}  // namespace bcd::form
