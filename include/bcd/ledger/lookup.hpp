// Lookups of records shared by the rules and the due list, so that both use the same record.
#pragma once
#include <algorithm>
#include <optional>
#include <set>

#include "bcd/ledger/ledger.hpp"
#include "bcd/ledger/paper_limits.hpp"
#include "bcd/unit/attendance.hpp"

namespace bcd::ledger {

// ---- meetings and their papers

// Calls `see(meeting, provision, law)` for each planned or held meeting and each clause of the kind that applies to it.
template <class C>
void each_before(Ledger const& c, record::At<C> record::Clause::*kind, auto const& see) {
  using record::MeetingStatus;
  for (auto const& meeting : c.unit.meetings.all) {
    if (!meeting.whole || (*meeting->status != MeetingStatus::held && *meeting->status != MeetingStatus::planned))
      continue;
    regulation::Law const law = c.unit.law(*meeting->date);
    for (auto const& provision : law.about(kind, meeting.value)) {
      c.judged(*provision.entry, meeting.id);
      see(meeting, provision, law);
    }
  }
}
// Calls `see(meeting, provision, law, deadline)` for each planned or held meeting and each clause that sets a lead.
template <class C>
void each_deadline(Ledger const& c, record::At<C> record::Clause::*kind, auto const& see) {
  each_before(c, kind, [&](auto const& meeting, auto const& provision, auto const& law) {
    if (provision.clause->lead)
      see(meeting, provision, law, c.unit.calendar.before(*meeting->date, *provision.clause->lead));
  });
}
// Calls `see(meeting, provision, law, deadline)` for each planned or held meeting and each clause that requires a
// report for it. Without a lead the report is due by the day of the meeting.
void each_meeting_report(Ledger const& c, auto const& see) {
  each_before(c, &record::Clause::materials, [&](auto const& meeting, auto const& provision, auto const& law) {
    auto const& lead = provision.clause->lead;
    if (provision.clause->report_of)
      see(meeting, provision, law, lead ? c.unit.calendar.before(*meeting->date, *lead) : *meeting->date);
  });
}

// Calls `see(meeting, provision, law)` for each held meeting and each clause of the kind that applies to it.
template <class C>
void each_owed(Ledger const& c, record::At<C> record::Clause::*kind, auto const& see) {
  for (auto const& meeting : c.unit.meetings.all) {
    if (!held(meeting, c.as_of)) continue;
    regulation::Law const law = c.unit.law(*meeting->date);
    for (auto const& provision : law.about(kind, meeting.value)) {
      c.judged(*provision.entry, meeting.id);
      see(meeting, provision, law);
    }
  }
}

// True if a holder of the body's head role is in the present list. False does not mean absent: the head may be in
// neither list.
bool is_head_present(Ledger const& c, record::Meeting const& meeting);

// Working days allowed for writing a paper if no limit is set. A missing paper is not reported before that.
constexpr Duration writing_takes{5, DurationUnit::working_day};
// True while a paper without a limit, about an event on `day`, may still be in writing. False once the body has met
// again.
bool being_written(Ledger const& c, std::string_view body, Date day);

// Return the day the invitation, or the papers, were sent. Null if they were not sent by as_of: later dates are
// ignored.
std::optional<Date> invited_on(Ledger const& c, record::Meeting const& meeting);
std::optional<Date> papers_sent_on(Ledger const& c, record::Meeting const& meeting);
// True if the meeting has minutes as of the day. Minutes without a date count.
bool recorded(Ledger const& c, record::Meeting const& meeting);
// True if the conclusion notice of the meeting was issued as of the day.
bool issued(Ledger const& c, record::Meeting const& meeting);
// Returns the earliest report of the clause's body (`report_of`) for the meeting: submitted on or before its day, and
// after the previous held meeting that needed such a report. Null if there is none as of the day.
Record<record::Report> const* report_before(Ledger const& c, Record<record::Meeting> const& meeting,
                                            record::MaterialsClause const& clause);

// For a clause whose meetings must precede those of another body: returns the period whose meeting must precede
// `later`, or null if none must.
std::optional<Period> prepared_period(record::MeetingClause const& clause, Record<record::Meeting> const& later);
// True if `first` does not precede `later` as it must. On the same day the start times decide, unless the clause
// requires an earlier day.
bool comes_after(record::MeetingClause const& clause, record::Meeting const& first, record::Meeting const& later);
// Returns the earliest meeting (held, or planned for as_of or later) that the body's meeting of `period` must precede,
// or null if there is none.
Record<record::Meeting> const* first_prepared(Ledger const& c, record::MeetingClause const& clause, Period period);
// Returns the clauses that apply to a consultation: those of the body whose meeting it replaces and on meetings of that
// kind, or all of them.
std::vector<regulation::Provision<record::ConsultationClause>> consultation_clauses(
    regulation::Law const& law, record::Consultation const& consultation);
// Returns the day of the body's first meeting after a day (held, or planned for as_of or later), or null if there is
// none.
std::optional<Date> next_meeting(Ledger const& c, std::string_view body, Date after);

// ---- absences

// One absence under one clause that applies to the member's role.
struct SeenAbsence {
  Record<record::Meeting> const& meeting;
  record::Absence const& absence;
  record::Role role;
  regulation::Provision<record::AbsenceClause> const& provision;
  regulation::Law const& law;
  bool held;
  record::AbsenceClause const& clause() const { return *provision.clause; }
  std::string const& member() const { return absence.member->id; }
  // True if the member must notify (or ask consent of) `whom`. The head does not report to the head.
  bool tells(record::At<record::ToldPerson> const& whom) const {
    return whom && !(*whom == record::ToldPerson::head && role == record::Role::head);
  }
  // True if the clause requires a written opinion: always, or because the chair requested one.
  bool owes_opinion() const {
    if (!clause().opinion) return false;
    return *clause().opinion == record::OpinionNeed::always || (absence.opinion && absence.opinion->requested);
  }
  // Returns the day the opinion was received, or null if it was not received by `as_of`.
  std::optional<Date> opinion_on(Date as_of) const {
    bool const there = absence.opinion && absence.opinion->received && *absence.opinion->received <= as_of;
    return there ? std::optional{*absence.opinion->received} : std::nullopt;
  }
};

// Calls `see` for each absence of a held meeting and each clause that applies; with `planned`, also for absences
// announced for planned meetings.
void each_absence(Ledger const& c, bool planned, auto const& see) {
  for (auto const& meeting : c.unit.meetings.all) {
    bool const held = ledger::held(meeting, c.as_of);
    if (!meeting.whole || !(held || (planned && *meeting->status == record::MeetingStatus::planned))) continue;
    regulation::Law const law = c.unit.law(*meeting->date);
    auto const provisions = law.about(&record::Clause::absence, meeting.value);
    if (provisions.empty()) continue;
    std::set<std::string_view> seen;
    for (auto const& absence : *meeting->absent) {
      // A member also listed as present, or listed twice, has a finding of another rule.
      if (unit::is_present(meeting.value, absence->member->id) || !seen.insert(absence->member->id).second) continue;
      record::Seat const* const seat = c.unit.seat(absence->member->id, meeting->body->id, *meeting->date);
      if (!seat) continue;
      for (auto const& provision : provisions) {
        auto const& roles = *provision.clause->roles;
        bool const applies =
            roles.empty() || std::ranges::any_of(roles, [&](auto const& role) { return *role == *seat->role; });
        if (applies) c.judged(*provision.entry, meeting.id);
        if (applies) see(SeenAbsence{meeting, *absence, *seat->role, provision, law, held});
      }
    }
  }
}

// ---- the year

// True if it belongs to someone other than the body.
bool is_plan(record::Programme const& programme, std::string_view body);
// Returns the files that failed to load and could be the record of that year. Rules then do not report it missing,
// because that would be a second finding for one error.
Files broken_of_year(auto const& table, int year) {
  Files found;
  for (auto const& one : table.all)
    if (!one.whole && (!one->year || *one->year == year)) found.push_back(one.file);
  return found;
}
bool broken_year(auto const& table, int year) { return !broken_of_year(table, year).empty(); }
// Returns the file of the record of that id, even if it failed to load; if there is none, the file that names the id.
template <class R>
source::File const* broken_or(unit::Table<R> const& table, std::string_view id, source::File const* named_in) {
  auto const found = std::ranges::find(table.all, id, &Record<R>::id);
  return found == table.all.end() ? named_in : found->file;
}
// Returns the plans whose owner is unknown: each could be anyone's plan.
Files misspelt_plans(Ledger const& c);
// Each returns the first matching record, or null if there is none.
Record<record::Programme> const* programme_of(Ledger const& c, Owed<record::ProgrammeClause> const& duty);
// Returns the plan of the member, or of the agency where the member works at the end of the year.
Record<record::Programme> const* plan_of(Ledger const& c, Record<record::Member> const& member, int year);
Record<record::Meeting> const* review_of(Ledger const& c,
                                         Owed<record::ReviewClause> const& duty);  // held on or before as_of
// Returns the last acceptable day of a review: the period's last day if the regulation's reading sets that. Null if the
// reading sets no limit.
std::optional<Date> review_limit(Ledger const& c, Owed<record::ReviewClause> const& duty);
// Returns the duty's provision with the severity it has on a day: if the text sets no limit, a warning until the end of
// the next period.
regulation::Provision<record::ReviewClause> weighed(Ledger const& c, Owed<record::ReviewClause> const& duty, Date day);
Record<record::Budget> const* budget_of(Ledger const& c, int year);
// Returns the day a programme or plan was adopted, if it is recorded: adopted_on() counts a paper without a date as of
// 1 January.
std::optional<Date> adoption_day(Ledger const& c, record::Programme const& programme);
// Returns the last day on which a programme is adopted in time.
Date adoption_limit(record::Programme const& programme, record::ProgrammeClause const& clause);

// ---- requests

// Calls `see(request, addressee, provisions, law, answer, limit)` for each addressee of each request issued by as_of.
// `provisions` are the clauses that oblige the addressee to answer and may be empty. `answer` is the first report
// submitted for the request, or null.
void each_asked(Ledger const& c, auto const& see) {
  for (auto const& request : c.unit.requests.all) {
    if (!request.whole || *request->issued > c.as_of || *request->due < *request->issued) continue;
    regulation::Law const law = c.unit.law(*request->issued);
    for (auto const& to : *request->to) {
      auto provisions = law.all(&record::Clause::request);
      std::erase_if(provisions,
                    [&](auto const& one) { return !covers(c.unit, *one.clause->of, to->id, *request->issued); });
      for (auto const& provision : provisions) c.judged(*provision.entry, request.id);
      Answer const answer = answer_to(c.unit, request, to->id, c.as_of);
      see(request, to, provisions, law, answer.report, answer.limit);
    }
  }
}
// Returns the reports that could be the answer but failed to load or have an unknown sender or request.
Files doubtful_answers(Ledger const& c, std::string const& request, std::string const& from);

}  // namespace bcd::ledger
