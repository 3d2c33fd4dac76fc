// What rules look at and what is due are the same things: how each is found in the records, for the rules and for
// rule/dues. Only for this room.
#pragma once
#include <algorithm>
#include <optional>
#include <set>

#include "bcd/ledger/ledger.hpp"
#include "bcd/unit/attendance.hpp"

namespace bcd::ledger {

// ---- meetings and their papers

// Calls `see(meeting, provision, law, deadline)` for each planned or held meeting under each clause of the kind.
template <class C>
void each_deadline(Ledger const& c, record::At<C> record::Clause::*kind, auto const& see) {
  using record::MeetingStatus;
  for (auto const& meeting : c.unit.meetings.all) {
    if (!meeting.whole || (*meeting->status != MeetingStatus::held && *meeting->status != MeetingStatus::planned))
      continue;
    regulation::Law const law = c.unit.law(*meeting->date);
    for (auto const& provision : law.about(kind, meeting->body->id)) {
      if (record::has(provision.clause->except, *meeting->kind)) continue;
      c.judged(*provision.entry, meeting.id);
      see(meeting, provision, law, c.unit.calendar.before(*meeting->date, *provision.clause->lead));
    }
  }
}

// Calls `see(meeting, provision, law)` for each held meeting under each clause of the kind.
template <class C>
void each_owed(Ledger const& c, record::At<C> record::Clause::*kind, auto const& see) {
  for (auto const& meeting : c.unit.meetings.all) {
    if (!held(meeting, c.as_of)) continue;
    regulation::Law const law = c.unit.law(*meeting->date);
    for (auto const& provision : law.about(kind, meeting->body->id)) {
      c.judged(*provision.entry, meeting.id);
      see(meeting, provision, law);
    }
  }
}

// Is a holder of the body's head role among those listed as present? A head in neither list may have been absent.
bool is_head_present(Ledger const& c, record::Meeting const& meeting);

// Where no limit is set, the working days that writing a paper takes; nobody is told before that it is missing.
constexpr Lead writing_takes{5, LeadUnit::working_day};
// Is a paper without a limit, on what happened on a day, still being written? Not any more once the body has met again.
bool being_written(Ledger const& c, std::string_view body, Date day);

// Until when a paper of a meeting, or of an inspection, is in time: the clause's own limit, else the day of the body's
// next held meeting. `last` is nothing while that meeting has not been held, or where a house rule is said to set the
// limit.
template <class C>
struct PaperLimit {
  std::optional<Date> last;
  bool set = false;                      // the clause itself sets it
  regulation::Provision<C> provision{};  // to judge lateness by: nothing in the text makes the next meeting a limit
  Text what() const { return set ? Text{"hạn", "the limit"} : Text{"cuộc họp kế tiếp ngày", "the next meeting, of"}; }
};
template <class C>
PaperLimit<C> paper_limit(Ledger const& c, regulation::Law const& law, regulation::Provision<C> const& provision,
                          std::string_view body, Date day, std::string_view reading) {
  if (provision.clause->within) return {limit_after(c.unit, law, provision, day), true, provision};
  PaperLimit<C> limit{std::nullopt, false, law.by(provision, reading)};
  if (limit.provision.rests_on.value == regulation::reading::house_rule) return limit;
  if (auto const* const next = c.next_held(body, day)) limit.last = *next->value.date;
  limit.provision.unsettled = limit.provision.unsettled || limit.provision.rests_on.name.empty();
  return limit;
}

inline PaperLimit<record::MinutesClause> minutes_limit(Ledger const& c, regulation::Law const& law,
                                                       regulation::Provision<record::MinutesClause> const& provision,
                                                       record::Meeting const& meeting) {
  return paper_limit(c, law, provision, meeting.body->id, record::last_day(meeting),
                     regulation::reading::minutes_limit);
}
inline PaperLimit<record::ConclusionClause> conclusion_limit(
    Ledger const& c, regulation::Law const& law, regulation::Provision<record::ConclusionClause> const& provision,
    record::Meeting const& meeting) {
  return paper_limit(c, law, provision, meeting.body->id, record::last_day(meeting),
                     regulation::reading::conclusion_limit);
}
inline PaperLimit<record::InspectionClause> inspection_limit(
    Ledger const& c, regulation::Law const& law, regulation::Provision<record::InspectionClause> const& provision,
    record::Inspection const& inspection) {
  std::string_view const reading =
      provision.entry->under ? std::string_view{*provision.entry->under->reading} : std::string_view{};
  return paper_limit(c, law, provision, provision.clause->body->id, *inspection.to, reading);
}

// What is dated after the day is not there yet. The day the invitation, or the papers, went out; nothing when they have
// not.
std::optional<Date> invited_on(Ledger const& c, record::Meeting const& meeting);
std::optional<Date> papers_sent_on(Ledger const& c, record::Meeting const& meeting);
// Are there minutes of a meeting as of the day? They may bear no date.
bool recorded(Ledger const& c, record::Meeting const& meeting);
// Is the conclusion notice of a meeting out as of the day?
bool issued(Ledger const& c, record::Meeting const& meeting);
// The first report of the clause's body that lies before the meeting, submitted after the meeting before it that needed
// such a report too; null when there is none as of the day.
Record<record::Report> const* report_before(Ledger const& c, Record<record::Meeting> const& meeting,
                                            record::MaterialsClause const& clause);

// Of a clause whose meetings come before those of another body: the period whose meeting has to come before this one;
// nothing when none has to.
std::optional<Period> prepared_period(record::MeetingClause const& clause, Record<record::Meeting> const& later);
// Does the first come after the one it has to precede?
bool comes_after(record::MeetingClause const& clause, record::Meeting const& first, record::Meeting const& later);
// The first meeting before which the one of that period has to come, held by now or planned from now on; null when
// there is none.
Record<record::Meeting> const* first_prepared(Ledger const& c, record::MeetingClause const& clause, Period period);
// The day of the body's first meeting after a day that was held by now, or is planned from now on; nothing when there
// is none.
std::optional<Date> next_meeting(Ledger const& c, std::string_view body, Date after);

// ---- absences

// One absence seen under one clause that applies to the member's role.
struct SeenAbsence {
  Record<record::Meeting> const& meeting;
  record::Absence const& absence;
  record::Role role;
  regulation::Provision<record::AbsenceClause> const& provision;
  regulation::Law const& law;
  bool held;
  record::AbsenceClause const& clause() const { return *provision.clause; }
  std::string const& member() const { return absence.member->id; }
  // The head does not report to, or ask consent of, the head.
  bool tells(record::At<record::ToldPerson> const& whom) const {
    return whom && !(*whom == record::ToldPerson::head && role == record::Role::head);
  }
  // Does the clause ask a written opinion: always, or because the chair asked for one?
  bool owes_opinion() const {
    if (!clause().opinion) return false;
    return *clause().opinion == record::OpinionNeed::always || (absence.opinion && absence.opinion->requested);
  }
  // The day the opinion was received, by the day; nothing when it was not.
  std::optional<Date> opinion_on(Date as_of) const {
    bool const there = absence.opinion && absence.opinion->received && *absence.opinion->received <= as_of;
    return there ? std::optional{*absence.opinion->received} : std::nullopt;
  }
};

// `see` gets each absence of a held meeting, and with `planned` those already announced for a planned one.
void each_absence(Ledger const& c, bool planned, auto const& see) {
  for (auto const& meeting : c.unit.meetings.all) {
    bool const held = ledger::held(meeting, c.as_of);
    if (!meeting.whole || !(held || (planned && *meeting->status == record::MeetingStatus::planned))) continue;
    regulation::Law const law = c.unit.law(*meeting->date);
    auto const provisions = law.about(&record::Clause::absence, meeting->body->id);
    if (provisions.empty()) continue;
    std::set<std::string_view> seen;
    for (auto const& absence : *meeting->absent) {
      // Someone also listed as present, or listed twice, is another rule's finding.
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

bool is_plan(record::Programme const& programme, std::string_view body);  // of someone else than the body
// The records that failed to load and could be the one of that year: saying that it is missing would be a second
// finding.
Files broken_of_year(auto const& table, int year) {
  Files found;
  for (auto const& one : table.all)
    if (!one.whole && (!one->year || *one->year == year)) found.push_back(one.file);
  return found;
}
bool broken_year(auto const& table, int year) { return !broken_of_year(table, year).empty(); }
// The file of the record of that id, though it failed to load; where there is none, the file that names it.
template <class R>
source::File const* broken_or(unit::Table<R> const& table, std::string_view id, source::File const* named_in) {
  auto const found = std::ranges::find(table.all, id, &Record<R>::id);
  return found == table.all.end() ? named_in : found->file;
}
// The plans that could be anybody's, since whom they are of is misspelt.
Files misspelt_plans(Ledger const& c);
// Null when there is none.
Record<record::Programme> const* programme_of(Ledger const& c, Owed<record::ProgrammeClause> const& duty);
Record<record::Programme> const* plan_of(Ledger const& c, Record<record::Member> const& member, int year);
Record<record::Meeting> const* review_of(Ledger const& c,
                                         Owed<record::ReviewClause> const& duty);  // held as of the day
// Until when a review is in time: the period's last day, where the regulation's reading says so; nothing where it names
// no limit.
std::optional<Date> review_limit(Ledger const& c, Owed<record::ReviewClause> const& duty);
// The duty's provision as it weighs on a day: where the text names no limit, a warning until the whole next period has
// passed.
regulation::Provision<record::ReviewClause> weighed(Ledger const& c, Owed<record::ReviewClause> const& duty, Date day);
Record<record::Budget> const* budget_of(Ledger const& c, int year);
// The last day on which a programme is adopted in time.
Date adoption_limit(record::Programme const& programme, record::ProgrammeClause const& clause);

// ---- requests

// Calls `see(request, addressee, provisions, law, answer, limit)` for each addressee of each request issued;
// `provisions` are the clauses that make them answer, `answer` is the first report submitted for it, or null.
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
// The reports that failed to load, or that misspell their sender or their request, and could be the answer.
Files doubtful_answers(Ledger const& c, std::string const& request, std::string const& from);

}  // namespace bcd::ledger
