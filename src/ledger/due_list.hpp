// The list of obligations while it is built. Private to the ledger.
#pragma once
#include "bcd/ledger/dues.hpp"

namespace bcd::ledger {

class DueList {
 public:
  DueList(Ledger const& of, DueSpan span) : c{of}, span_{span} {}
  Ledger const& c;
  Date last() const { return span_.last; }

  // State that does not follow from the day it was done.
  struct Progress {
    std::optional<bool> late = {};  // if done: was it late; null: computed from the day it was done
    bool over = false;              // past regardless of the limit; no effect on the state if done
    bool begun = false;             // something exists already; matters only if not done
    bool unknown = false;           // past, but no rule can judge whether it is done
    std::string told_in = {};       // file of the finding if several files share the subject
    Subject told_as = {};           // subject of the finding if it differs from the due's
    Files doubtful = {};            // not done, but one of these files, which failed to load, could satisfy it
  };
  // Adds the entry unless its limit is after the span. Fills in its state, days, name, key and finding fields.
  void add(Due due, Progress const& progress);
  // Returns all entries, merged by key and sorted.
  std::vector<Due> take();

 private:
  DueSpan span_;
  std::vector<Due> dues_;
};

// Returns the citations of the provisions.
template <class C>
std::vector<Citation> cited(std::vector<regulation::Provision<C>> const& provisions,
                            regulation::Regulation const& in_force) {
  std::vector<Citation> all;
  for (auto const& one : provisions) all.push_back(regulation::cite(one, in_force));
  return all;
}

// Add the obligations of each group.
void add_periodic(DueList& list);     // meetings, reviews, programmes, plans, budgets
void add_reports(DueList& list);      // periodic reports
void add_asked(DueList& list);        // requests, tasks, consultations, inspections
void add_of_meetings(DueList& list);  // invitation, papers, minutes, conclusion
void add_of_office(DueList& list);    // inspections of a period, replies to proposals, ends of terms

}  // namespace bcd::ledger
