// What the law asks of a written consultation, and how far it has got. Used by the rules and the due list.
#pragma once
#include <string>
#include <vector>

#include "bcd/ledger/ledger.hpp"

namespace bcd::ledger {

using ConsultationProvisions = std::vector<Provision<record::ConsultationClause>>;

// A consultation that has gone out by as_of.
struct ConsultationState {
  ConsultationProvisions provisions;   // the clauses on consultations that apply to it
  ConsultationProvisions ask_replies;  // those that ask for replies: of all, of more than half, or of a share
  ConsultationProvisions ask_outcome;  // those under which the outcome must be recorded
  std::vector<std::string> unasked;    // if it replaces a meeting: who has a seat in the body and was not asked
  std::vector<std::string> silent;     // who was asked and has not replied
  int asked = 0, replied = 0;
  int needed = 0;  // replies needed by the clause that asks for most; 0 if none asks for any

  bool all_needed() const { return needed > 0 && needed == asked; }
  bool enough() const { return replied >= needed; }
};
// Replies dated after as_of do not count.
ConsultationState state_of(Ledger const& c, record::Consultation const& one);
// Returns how many of the people asked must reply under the clause; 0 if it does not ask for replies.
int replies_needed(record::ConsultationClause const& clause, int asked);

}  // namespace bcd::ledger
