#include "bcd/ledger/consultations.hpp"

#include <algorithm>

#include "bcd/ledger/lookup.hpp"
#include "bcd/unit/replies.hpp"

namespace bcd::ledger {

int replies_needed(record::ConsultationClause const& clause, int asked) {
  if (clause.at_least) return clause.at_least->at_least_of(asked);
  if (!clause.replies) return 0;
  return *clause.replies == record::RepliesNeed::all ? asked : asked / 2 + 1;
}

ConsultationState state_of(Ledger const& c, record::Consultation const& one) {
  regulation::Law const law = c.unit.law(*one.sent);
  ConsultationState state;
  state.provisions = consultation_clauses(law, one);
  auto const people = unit::people_asked(one);
  state.asked = int(people.size());
  for (std::string_view const who : people) {
    if (unit::reply_of(one, who, c.as_of)) ++state.replied;
    else state.silent.emplace_back(who);
  }
  if (one.replaces_meeting)
    for (auto const& holder : c.unit.seats(one.replaces_meeting->body->id, *one.sent))
      if (!record::has(one.asked, holder.member->id)) state.unasked.push_back(holder.member->id);
  for (auto const& provision : state.provisions) {
    int const needed = replies_needed(*provision.clause, state.asked);
    if (needed > 0) state.ask_replies.push_back(provision);
    if (needed > 0 || one.replaces_meeting || provision.clause->report_at) state.ask_outcome.push_back(provision);
    state.needed = std::max(state.needed, needed);
  }
  return state;
}

}  // namespace bcd::ledger
