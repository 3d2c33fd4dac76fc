// Finds the records of the period that were judged under each clause, and the findings that cite it.
#include <algorithm>
#include <set>

#include "bcd/ledger/lookup.hpp"
#include "compliance.hpp"
#include "compliance_exercised.hpp"
#include "form/words/finding_words.hpp"
#include "form/words/layout.hpp"
#include "form/words/record_words.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

constexpr std::size_t records_named = 5;

// Returns the records judged under each clause, counted as `bcd regulation coverage` does.
rule::CheckContext::Tally tally_of(Unit const& unit, Date as_of) {
  rule::CheckContext::Tally tally;
  rule::CheckContext looked_at{unit, as_of};
  looked_at.tally = &tally;
  rule::Findings findings;  // discarded: the verdict contains them, with waivers
  for (rule::Rule const* rule : rule::checks()) rule->check(looked_at, *rule, findings);
  return tally;
}

// True if a plan owed under the clause was due in the period or earlier in the same year.
bool plan_due(Unit const& unit, record::Clause const& clause, Period period, Date as_of) {
  auto const duties = ledger::plan_duties(unit, as_of);
  return std::ranges::any_of(duties, [&](auto const& duty) {
    return duty.provision.entry == &clause &&
           Days{std::min(duty.due, duty.period.last()), duty.period.last()}.meet(period);
  });
}

// True if a clause on seats judges a seat of the member in the period. A clause on membership judges the day a seat
// begins or ends; a clause on composition judges all days of the seat.
bool seat_in(record::Clause const& clause, record::Member const& member, Period period, Date as_of) {
  return std::ranges::any_of(*member.seats, [&](auto const& seat) {
    if (clause.composition) {
      record::CompositionClause const& made = *clause.composition;
      bool const counted = made.counts() && record::has(made.bodies, seat->body->id) &&
                           ((*made.roles).empty() || record::has(made.roles, *seat->role));
      return (counted || record::has(made.one, *seat->role)) &&
             Days{*seat->from, seat->to ? *seat->to : as_of}.meet(period);
    }
    if (!record::has(clause.membership->bodies, seat->body->id)) return false;
    if (clause.membership->term && Days{*seat->from, seat->to ? *seat->to : as_of}.meet(period)) return true;
    bool const came =
        record::has(clause.membership->needs, record::MembershipNeed::decision) && period.contains(*seat->from);
    bool const left =
        record::has(clause.membership->needs, record::MembershipNeed::notice) && seat->to && period.contains(*seat->to);
    return came || left;
  });
}

// Returns the folders of the records that a clause of this kind judges by their own dates.
std::span<std::string_view const> kinds_of(record::Clause const& clause) {
  static constexpr std::string_view reports[]{"reports"}, requests[]{"requests"}, programmes[]{"programmes"},
      decisions[]{"decisions"}, signed_papers[]{"meetings", "reports", "documents", "decisions"},
      sealed_papers[]{"meetings", "reports", "documents"}, delegations[]{"delegations"},
      consultations[]{"consultations"}, inspections[]{"inspections"}, proposals[]{"proposals"},
      commendations[]{"commendations"}, budgets[]{"budgets"}, members[]{"members"},
      meetings[]{"meetings", "consultations"};
  if (clause.report) return reports;
  if (clause.request) return requests;
  if (clause.programme || clause.plan) return programmes;
  if (clause.decision) return decisions;
  if (clause.sign) return signed_papers;
  if (clause.seal) return sealed_papers;
  if (clause.delegation) return delegations;
  if (clause.consultation) return consultations;
  if (clause.vote) return meetings;
  if (clause.inspection) return inspections;
  if (clause.proposal || clause.feedback) return proposals;
  if (clause.commendation) return commendations;
  if (clause.budget) return budgets;
  if (clause.composition || clause.membership) return members;
  return meetings;
}

bool is_judged_in(rule::CheckContext const& c, record::Clause const& clause, std::string const& id, Period period) {
  Unit const& unit = c.unit;
  if (clause.task) {
    auto const* const task = c.tasks.find(id);
    return task && task_days(*task, c.as_of).meet(period);
  }
  if (clause.plan) return plan_due(unit, clause, period, c.as_of);
  if (clause.composition && !unit.members.known(id))
    return Days{*unit.unit().since, c.as_of}.meet(period);  // the arrangement in bcd.yaml
  if (clause.composition || clause.membership) {
    auto const* const member = unit.members.find(id);
    return member && seat_in(clause, member->value, period, c.as_of);
  }
  // A meeting also counts in the period it serves, because it may be held late or in the days the law still allows.
  if (clause.meeting || clause.review) {
    auto const* const meeting = unit.meetings.find(id);
    if (meeting && meeting->value.period && period.contains(meeting->value.period->last())) return true;
  }
  return std::ranges::any_of(record_days(unit, id, kinds_of(clause)),
                             [&](Days const& days) { return days.meet(period); });
}

// Sorts task ids in the order of the task book, so that 2 comes before 10, and other ids alphabetically.
std::vector<std::string> in_order(rule::CheckContext const& c, record::Clause const& clause,
                                  std::set<std::string> const& ids) {
  std::vector<std::string> ordered{ids.begin(), ids.end()};
  auto const& tasks = c.tasks.all();
  auto const place = [&](std::string const& id) {
    return std::ranges::find(tasks, id, &ledger::Task::id) - tasks.begin();
  };
  if (clause.task) std::ranges::sort(ordered, {}, place);
  return ordered;
}

// True if the finding cites the clause of the state. Citations are not compared whole, because the citation of a
// finding also contains an interpretation, and a house rule has no regulation.
bool cites(LocatedFinding const& finding, ClauseState const& state) {
  return std::ranges::any_of(finding.citations, [&](Citation const& one) {
    return one.article == state.citation.article && one.regulation == state.citation.regulation &&
           one.words == state.citation.words && one.decided == state.citation.decided;
  });
}

// True if a budget of the period's year is owed under the clause and its due day is not past.
bool budget_ahead(rule::CheckContext const& c, record::Clause const& clause, Period period) {
  auto const duties = ledger::budget_duties(c.unit, Date{period.year, 12, 31} + 1);
  return std::ranges::any_of(duties, [&](auto const& duty) {
    return duty.provision.entry == &clause && duty.period.year == period.year && duty.rolled >= c.as_of;
  });
}

// True if an obligation of the period under the clause is not fulfilled yet and its due day is not past.
bool is_ahead(rule::CheckContext const& c, record::Clause const& clause, Period period) {
  auto const waits = [&](auto const& duty, Date due) {
    return duty.provision.entry == &clause && period.contains(duty.period.last()) && due >= c.as_of;
  };
  if (clause.report)
    return std::ranges::any_of(c.report_duties,
                               [&](ledger::ReportDuty const& duty) { return waits(duty, duty.rolled); });
  if (clause.budget) return budget_ahead(c, clause, period);
  if (!clause.meeting) return false;
  auto const duties = ledger::meeting_duties_ending_in(c.unit, period);
  return std::ranges::any_of(duties, [&](ledger::MeetingDuty const& duty) {
    return waits(duty, duty.rolled) && !ledger::serving_meeting(c.unit, duty, c.as_of);
  });
}

// Returns the meetings, or the year's budget, that fulfil an obligation under the clause whose due day is not past.
std::set<std::string> held_ahead(rule::CheckContext const& c, record::Clause const& clause, Period period) {
  std::set<std::string> ids;
  auto const* const budget = clause.budget ? ledger::budget_of(c, period.year) : nullptr;
  if (budget && budget_ahead(c, clause, period)) ids.insert(budget->id);
  if (!clause.meeting) return ids;
  auto const duties = ledger::meeting_duties_ending_in(c.unit, period);
  for (ledger::MeetingDuty const& duty : duties)
    if (duty.provision.entry == &clause && duty.rolled >= c.as_of && ledger::serving_meeting(c.unit, duty, c.as_of))
      for (auto const* meeting : ledger::meetings_for(c.unit, duty, c.as_of)) ids.insert(meeting->id);
  return ids;
}

Kept kept_of(ClauseState const& state) {
  if (state.clause->not_checked) return Kept::not_checked;
  if (state.open > 0) return Kept::no;
  if (state.accepted > 0) return Kept::accepted;
  return state.records.empty() ? Kept::not_arisen : Kept::yes;
}

// Returns words for the subject judged under the clause: a task, a record, or an arrangement in bcd.yaml.
std::string name_of(rule::CheckContext const& c, record::Clause const& clause, std::string const& id) {
  if (auto const* const task = clause.task ? c.tasks.find(id) : nullptr)
    return "số " + std::to_string(int(*task->item->no)) + " (" + source_words(c.unit, *task, c.as_of) + ")";
  std::string const words = record_words(c.unit, id, kinds_of(clause));
  if (!words.empty()) return words;
  return c.unit.known_party(id) ? known_name(c.unit, id, c.as_of) : "thông tin chung của đơn vị";
}

// Returns, for each regulation that was replaced within the period before `law_day`, its last day. A regulation that
// was issued again under another number is the same one.
std::vector<Date> days_of_earlier_laws(Unit const& unit, Period period, Date law_day) {
  std::vector<Date> days;
  std::set<std::string_view> seen{unit.in_force(law_day).regulation->id()};
  for (std::size_t i = 0; i + 1 < unit.regulations.size(); ++i) {
    Date const replaced = unit.regulations[i + 1].from;
    bool const within = replaced > period.first() && replaced <= law_day;
    if (within && seen.insert(unit.regulations[i].regulation->id()).second) days.push_back(replaced - 1);
  }
  return days;
}

void add_clauses(Unit const& unit, Date law_day, std::vector<ClauseState>& states) {
  auto const in_force = unit.in_force(law_day).regulation;
  regulation::Law const law = unit.law(law_day);
  for (auto const& clause : *in_force->record->clauses)
    if (law.applies(*clause))
      states.push_back({&*clause, regulation::cite(*clause, &*in_force, *in_force), {}, {}, 0, 0, false});
}

}  // namespace

std::vector<ClauseState> clause_states(rule::CheckContext const& c, rule::Verdict const& verdict, Period period,
                                       Date law_day) {
  Unit const& unit = c.unit;
  std::vector<ClauseState> states;
  for (Date const day : days_of_earlier_laws(unit, period, law_day)) add_clauses(unit, day, states);
  std::size_t const earlier = states.size();
  add_clauses(unit, law_day, states);
  auto const in_force = unit.in_force(law_day).regulation;
  for (auto const& clause : *unit.unit().house_rules)
    states.push_back({&*clause, regulation::cite(*clause, nullptr, *in_force), {}, {}, 0, 0, false});

  rule::CheckContext::Tally tally = tally_of(unit, c.as_of);
  std::vector<LocatedFinding const*> of_period;
  for (LocatedFinding const& finding : verdict.findings)
    if (finding.severity != Severity::note && is_of(c, finding, period)) of_period.push_back(&finding);
  for (ClauseState& state : states) {
    for (std::string const& id : held_ahead(c, *state.clause, period)) tally[state.clause].insert(id);
    if (auto const seen = tally.find(state.clause); seen != tally.end())
      for (std::string const& id : in_order(c, *state.clause, seen->second))
        if (is_judged_in(c, *state.clause, id, period)) state.records.push_back(id);
    state.ahead = is_ahead(c, *state.clause, period);
    for (auto const* finding : of_period)
      if (cites(*finding, state)) ++(finding->waived ? state.accepted : state.open);
    if (state.open + state.accepted == 0)
      std::erase_if(state.records, [&](std::string const& id) { return !is_exercised(unit, *state.clause, id); });
    state.kept = kept_of(state);
  }
  auto const of_law_day = states.begin() + std::ptrdiff_t(earlier);
  states.erase(std::remove_if(states.begin(), of_law_day,
                              [](ClauseState const& state) {
                                return state.kept == Kept::not_arisen || state.kept == Kept::not_checked;
                              }),
               of_law_day);
  return states;
}

std::string records_words(rule::CheckContext const& c, ClauseState const& state) {
  if (state.records.empty()) return "–";
  std::string const noun = state.clause->task ? " nhiệm vụ" : " hồ sơ";
  std::string text = std::to_string(state.records.size()) + noun + ": ";
  for (std::size_t i = 0; i < std::min(state.records.size(), records_named); ++i)
    text += (i == 0 ? "" : "; ") + name_of(c, *state.clause, state.records[i]);
  if (state.records.size() > records_named)
    text += " và " + std::to_string(state.records.size() - records_named) + noun + " khác";
  return text;
}

}  // namespace bcd::form
