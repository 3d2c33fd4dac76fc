// What rules look at and what is due are the same things: how each is found in the records, for the rules and for rule/dues.
// Only for this room.
#pragma once
#include <algorithm>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

// ---- meetings and their papers

// Calls `see(meeting, provision, law, deadline)` for each planned or held meeting under each clause of the kind.
template <class C>
void each_deadline(Case const& c, record::At<C> record::Clause::* kind, auto const& see) {
  using record::MeetingStatus;
  for (auto const& meeting : c.unit.meetings.all) {
    if (!meeting.whole || (*meeting->status != MeetingStatus::held && *meeting->status != MeetingStatus::planned)) continue;
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
void each_owed(Case const& c, record::At<C> record::Clause::* kind, auto const& see) {
  for (auto const& meeting : c.unit.meetings.all) {
    if (!unit::held(meeting, c.as_of)) continue;
    regulation::Law const law = c.unit.law(*meeting->date);
    for (auto const& provision : law.about(kind, meeting->body->id)) {
      c.judged(*provision.entry, meeting.id);
      see(meeting, provision, law);
    }
  }
}

// Is the conclusion notice of a meeting out as of the day?
bool issued(Case const& c, record::Meeting const& meeting);
// The first report of the clause's body that lies before the meeting, submitted after the meeting before it that needed such a
// report too; null when there is none as of the day.
Record<record::Report> const* report_before(Case const& c, Record<record::Meeting> const& meeting, record::MaterialsClause const& clause);

// ---- the year

bool is_plan(record::Programme const& programme, std::string_view body);  // of someone else than the body
// Could a record that failed to load be the one of that year? Then saying that it is missing would be a second finding.
bool broken_year(auto const& table, int year) {
  return std::ranges::any_of(table.all, [&](auto const& one) { return !one.whole && (!one->year || *one->year == year); });
}
// Could a plan be anybody's, since whom it is of is misspelt?
bool misspelt_plan(Case const& c);
// Null when there is none.
Record<record::Programme> const* programme_of(Case const& c, unit::Owed<record::ProgrammeClause> const& duty);
Record<record::Programme> const* plan_of(Case const& c, Record<record::Member> const& member, int year);
Record<record::Meeting> const* review_of(Case const& c, unit::Owed<record::ReviewClause> const& duty);  // held as of the day
Record<record::Budget> const* budget_of(Case const& c, int year);
// The last day on which a programme is adopted in time.
Date adoption_limit(record::Programme const& programme, record::ProgrammeClause const& clause);

// ---- requests

// Calls `see(request, addressee, provisions, law, answer, limit)` for each addressee of each request issued; `provisions` are the
// clauses that make them answer, `answer` is the first report submitted for it, or null.
void each_asked(Case const& c, auto const& see) {
  for (auto const& request : c.unit.requests.all) {
    if (!request.whole || *request->issued > c.as_of || *request->due < *request->issued) continue;
    regulation::Law const law = c.unit.law(*request->issued);
    for (auto const& to : *request->to) {
      auto provisions = law.all(&record::Clause::request);
      std::erase_if(provisions, [&](auto const& one) { return !unit::covers(c.unit, *one.clause->of, to->id, *request->issued); });
      for (auto const& provision : provisions) c.judged(*provision.entry, request.id);
      unit::Answer const answer = unit::answer_to(c.unit, request, to->id, c.as_of);
      see(request, to, provisions, law, answer.report, answer.limit);
    }
  }
}
// Could a report that failed to load, or that misspells its sender or its request, be the answer?
bool may_be_answered(Case const& c, std::string const& request, std::string const& from);

}  // namespace bcd::rule
