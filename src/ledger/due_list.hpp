// The list of what is due, while it is being made. Only for this room.
#pragma once
#include "bcd/ledger/dues.hpp"

namespace bcd::ledger {

class DueList {
 public:
  DueList(Ledger const& of, DueSpan span) : c{of}, span_{span} {}
  Ledger const& c;
  Date last() const { return span_.last; }

  // How the thing owed stands, where that cannot be told from the day it was done.
  struct Standing {
    std::optional<bool> late = {};  // done, and was it late; left out: by the day it was done
    bool over = false;              // not done and past, whatever the day
    bool begun = false;             // not done, and something is there
    bool untold = false;            // past, and nobody can say yet whether it is done
    std::string told_in = {};       // the file of the finding, where several files have one of the subject
    Subject told_as = {};           // the finding's subject, where it differs from the due's
    Files doubtful = {};            // not done, unless one of these faulty records says so
  };
  // Adds it unless its last day lies after the span; fills in its state, its days and the name of who.
  void add(Due due, Standing const& standing);
  // Everything added, merged and in order.
  std::vector<Due> take();

 private:
  DueSpan span_;
  std::vector<Due> dues_;
};

template <class C>
std::vector<Citation> cited(std::vector<regulation::Provision<C>> const& provisions,
                            regulation::Regulation const& in_force) {
  std::vector<Citation> all;
  for (auto const& one : provisions) all.push_back(regulation::cite(one, in_force));
  return all;
}

// What each file adds.
void add_periodic(DueList& list);     // meetings, reviews, programmes, plans, budgets, reports
void add_asked(DueList& list);        // requests, tasks, consultations, inspections
void add_of_meetings(DueList& list);  // invitation, papers, minutes, conclusion

}  // namespace bcd::ledger
