// The views of the forms. The values of a model are words ready to print, in the order they are printed.
#pragma once
#include <nlohmann/json.hpp>

#include "bcd/form/form.hpp"
#include "bcd/rule/judge.hpp"

namespace bcd::form {

// Each has the keys of its model and the function that works out their values.
extern View<Asked> const invitation_view;
// Returns the members who have a seat on the day of the meeting, those recorded present without one, and the guests.
std::vector<Recipient> invitation_recipients(Asked const& asked);
extern View<Asked> const minutes_view;
extern View<Asked> const conclusion_view;
extern View<Asked> const attendance_view;
extern View<Asked> const activity_view;
// Returns the day the report was sent, or nothing if it is not recorded or was sent after as_of.
std::optional<Date> activity_sent_on(Asked const& asked);
extern View<Asked> const reporting_view;
extern View<Asked> const tasks_view;
extern View<Asked> const compliance_view;
extern View<Asked> const reminder_view;
extern View<Asked> const roster_view;
extern View<Asked> const programme_view;
// Returns the day the programme of the year was issued, or nothing if it is not recorded or was issued after as_of.
std::optional<Date> programme_sent_on(Asked const& asked);

// Why nobody should sign a paper: of a meeting postponed or cancelled; an invitation to one that is over or called off;
// a reminder to a sender who owes nothing; a paper on a period before the unit's first regulation; a submission of a
// proposal that was considered. Each returns nothing if the paper may be written.
std::optional<Phrase> not_taking_place(Asked const& asked);
std::optional<Phrase> not_ahead(Asked const& asked);
std::optional<Phrase> nothing_to_remind(Asked const& asked);
std::optional<Phrase> before_the_regulation(Asked const& asked);
std::optional<Phrase> already_reviewed(Asked const& asked);

extern View<Asked> const summary_view;
extern View<Asked> const member_view;
extern View<Asked> const registers_view;

// The papers of one record. NAME_sent_on returns the day recorded for the paper, or nothing if there is none by as_of;
// NAME_recipients those who get a copy each; NAME_rule says how the paper depends on the state of its record.
extern View<Asked> const request_view;
std::optional<Date> request_sent_on(Asked const& asked);
std::vector<Recipient> request_recipients(Asked const& asked);
extern View<Asked> const consultation_view;
std::optional<Date> consultation_sent_on(Asked const& asked);
std::vector<Recipient> consultation_recipients(Asked const& asked);
extern Text const consultation_rule;
extern View<Asked> const delegation_view;
std::optional<Date> delegation_sent_on(Asked const& asked);
extern View<Asked> const inspection_view;
std::optional<Date> inspection_sent_on(Asked const& asked);
extern Text const inspection_rule;
extern View<Asked> const commendation_view;
std::optional<Date> commendation_sent_on(Asked const& asked);
extern Text const commendation_rule;
extern View<Asked> const decision_view;
std::optional<Date> decision_sent_on(Asked const& asked);
extern View<Asked> const submission_view;
std::optional<Date> submission_sent_on(Asked const& asked);
extern Text const submission_rule;

// Returns the senders with an overdue obligation or an unreported task as of the day: bodies in the order of the
// regulation, then members by rank, then agencies. Each gets a reminder.
std::vector<std::string> senders_to_remind(unit::Unit const& unit, Date as_of);

// The overview of many units: its view has keys only, because it has no unit of its own. fill_overview fills its model.
extern View<Asked> const overview_view;
void fill_overview(std::vector<OverviewRow> const& rows, Date as_of, Period period, Model& model);

// ---- the parts of the activity report, each under a key of its own in the model

// A period of one unit, seen as of a day.
struct ReportingPeriod {
  rule::CheckContext const& c;
  rule::Verdict const& verdict;
  Period period;
  unit::Unit const& unit() const { return c.unit; }
  Date as_of() const { return c.as_of; }
  // An obligation counts in the paper whose period contains the last day of its own: a quarterly report also counts in
  // the paper of the last month of the quarter.
  bool ends_here(Period other) const { return period.contains(other.last()); }
};
extern View<ReportingPeriod> const meetings_part;  // meetings held against owed, the list of meetings, the notices
std::vector<std::string> consultations_of(ReportingPeriod const& reporting);  // written consultations, one line each
extern View<ReportingPeriod> const work_part;        // papers, decisions, inspections … by area of work
extern View<ReportingPeriod> const tasks_part;       // tasks given in the period, and older ones still open in it
extern View<ReportingPeriod> const discipline_part;  // reports in time, late and missing, by sender
extern View<ReportingPeriod> const figures_part;     // numbers summed over senders, by period
extern View<ReportingPeriod> const voices_part;      // results, difficulties, proposals and next steps, by sender
extern View<ReportingPeriod> const waived_part;      // waived findings of the period
extern View<ReportingPeriod> const ahead_part;       // tasks, meetings and reports due in the next period
extern View<ReportingPeriod> const open_part;        // open findings of the period, with the article each breaks

}  // namespace bcd::form
