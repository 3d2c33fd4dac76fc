// All rules that check a unit, by family. Rules are compared as objects, never by id. The rules on files are in
// bcd/record/file_rules.hpp. The file of each family defines its rules; all.cpp lists the families.
#pragma once
#include <span>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

extern Rule const unknown_reference, seat_dates, date_order, date_ahead, out_of_office, listed_twice, reply_unasked;
extern Rule const number_duplicate, number_form, number_gap;
extern Rule const head_missing, head_duplicate, seat_without_decision, seat_change_unnotified, standing_agency_missing;
extern Rule const members_too_few, members_too_many;
extern Rule const meeting_missed, meeting_late, meeting_early, meeting_out_of_order, meeting_unrecorded,
    meeting_unexpected;
extern Rule const notice_missing, notice_late, notice_incomplete, materials_late, meeting_without_report;
extern Rule const attendance_incomplete, attendance_stranger, attendance_conflict, guest_uninvited;
extern Rule const absence_unreported, absence_unnotified, absence_late, absence_without_consent,
    absence_without_opinion, absence_without_substitute, absence_too_often;
extern Rule const quorum_not_met, quorum_at_risk, chair_without_authority;
extern Rule const minutes_missing, minutes_late, minutes_unapproved, minutes_recorder_wrong, minutes_undelivered,
    conclusion_missing, conclusion_late, conclusion_undelivered, minutes_sent_late, minutes_unsigned,
    conclusion_sent_late;
extern Rule const decision_without_authority, decision_without_deputies, decision_unreported;
extern Rule const consultation_incomplete, consultation_overlong, consultation_unreported;
extern Rule const vote_not_carried, vote_tie_unsettled, vote_not_secret, vote_miscounted, vote_unrecorded;
extern Rule const task_without_lead, task_without_due, task_overdue, task_late, task_unreported, task_told_by_stranger,
    task_reopened, task_state_conflict;
extern Rule const report_missing, report_late, report_early, report_duplicate, report_misrouted, report_unexpected,
    report_silent_on_task, report_window_wrong, report_compiled_early;
extern Rule const request_unanswered, request_late, extension_without_authority;
extern Rule const signer_without_authority, seal_mismatch;
extern Rule const delegation_invalid;
extern Rule const convened_without_authority;
extern Rule const programme_missing, programme_not_adopted, programme_late, plan_missing, plan_late, review_missing,
    review_late, budget_missing, budget_late;
extern Rule const proposal_unreviewed, feedback_unreviewed, inspection_unreported, commendation_unproposed;
extern Rule const inspections_too_few, proposal_late, seat_past_term, task_extended_late;
extern Rule const calendar_missing;
extern Rule const secret_marking, personal_id_number;
extern Rule const date_contradicted_by_git;
extern Rule const gap_left;
extern RuleInfo const waiver_unused, waiver_without_authority, too_many_findings;

using Family = std::span<Rule const* const>;
Family reference_rules();
Family order_rules();
Family fact_rules();
Family office_rules();
Family set_rules();
Family number_rules();
Family organisation_rules();
Family composition_rules();
Family schedule_rules();
Family planned_rules();
Family notice_rules();
Family attendance_rules();
Family absence_rules();
Family quorum_rules();
Family minutes_rules();
Family conclusion_rules();
Family between_rules();
Family consultation_rules();
Family vote_rules();
Family task_rules();
Family task_state_rules();
Family report_rules();
Family report_content_rules();
Family request_rules();
Family permission_rules();
Family authority_rules();
Family delegation_rules();
Family convening_rules();
Family yearly_rules();
Family proposal_rules();
Family office_limit_rules();
Family calendar_rules();
Family secrecy_rules();
Family history_rules();
Family slip_rules();
// True if the rule belongs to the family.
bool contains(Family family, RuleInfo const& rule);

}  // namespace bcd::rule
