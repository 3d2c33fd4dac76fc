// Obligations of the office that the rules and the due list share: inspections of a period, replies to proposals, the
// ends of terms.
#pragma once
#include <algorithm>
#include <optional>
#include <vector>

#include "bcd/ledger/ledger.hpp"

namespace bcd::ledger {

// Returns the inspections that began in the period, on or before the day, sorted by their first day.
std::vector<Record<record::Inspection> const*> inspections_in(Unit const& unit, Period period, Date as_of);
// Returns the inspections that failed to load: each could be one of any period.
Files broken_inspections(Unit const& unit);

// The reply that a clause with a limit requires to one proposal.
struct Reply {
  Record<record::Proposal> const& proposal;
  Provision<record::ProposalClause> const& provision;
  regulation::Law const& law;
  Date limit;              // last acceptable day
  bool done;               // considered as of the day, by one of the clause's bodies or by one person
  std::optional<Date> on;  // the day of that; null if it is not recorded
};
// Returns the state of the reply as of the day: true and its day if the proposal was considered. A meeting that is
// unknown or failed to load counts, because it has a finding of its own.
std::pair<bool, std::optional<Date>> considered(Unit const& unit, record::Proposal const& proposal,
                                                record::ProposalClause const& clause, Date as_of);
// Calls `see(reply)` for each proposal received by as_of and each clause that sets a limit for it.
void each_reply(Ledger const& c, auto const& see) {
  for (auto const& proposal : c.unit.proposals.all) {
    bool const asks = !proposal->kind || *proposal->kind == record::ProposalKind::proposal;
    if (!proposal.whole || *proposal->date > c.as_of || !asks) continue;
    regulation::Law const law = c.unit.law(*proposal->date);
    for (auto const& provision : law.all(&record::Clause::proposal)) {
      if (!provision.clause->within) continue;
      c.judged(*provision.entry, proposal.id);
      Date const limit = limit_after(c.unit, law, provision, *proposal->date);
      auto const [done, on] = considered(c.unit, proposal.value, *provision.clause, c.as_of);
      if (c.unit.counts(limit)) see(Reply{proposal, provision, law, limit, done, on});
    }
  }
}

// A seat that did not end with the term that a clause sets.
struct TermEnd {
  Record<record::Member> const& member;
  record::Seat const& seat;
  Provision<record::MembershipClause> const& provision;
  regulation::Law const& law;
  std::string const& body;  // the body that the clause names
  Date last;                // last day of the term
};
// Returns the last day of the term in which the seat began.
Date term_end(record::Term const& term, Date seat_from);
// True if the seat belongs to the body, or to the one from whose seats the body is made.
bool belongs_to(regulation::Regulation const& regulation, record::Seat const& seat, std::string_view body);
// Calls `see(end)` for each seat that goes on after its term, if the term ends before the day. The regulation in force
// on that last day decides.
void each_term_end(Ledger const& c, Date before, auto const& see) {
  auto const& used = c.unit.regulations;
  for (std::size_t i = 0; i < used.size(); ++i) {
    regulation::Law const law{*used[i].regulation, c.unit.unit()};
    for (auto const& provision : law.all(&record::Clause::membership)) {
      if (!provision.clause->term) continue;
      for (auto const& member : c.unit.members.all) {
        if (!member.whole) continue;
        for (auto const& body : *provision.clause->bodies)
          for (auto const& seat : *member->seats) {
            if (!belongs_to(law.regulation(), *seat, body->id)) continue;
            Date const last = term_end(*provision.clause->term, *seat->from);
            bool const here = (i == 0 || last >= used[i].from) && (i + 1 == used.size() || last < used[i + 1].from);
            if (!here || last < *c.unit.unit().since || !c.unit.counts(last)) continue;
            c.judged(*provision.entry, member.id);
            if (last < before && !(seat->to && *seat->to <= last))
              see(TermEnd{member, *seat, provision, law, body->id, last});
          }
      }
    }
  }
}

}  // namespace bcd::ledger
