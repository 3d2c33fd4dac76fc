// Votes that records state: on tasks of a conclusion, on a whole conclusion, in written consultations.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bcd/ledger/ledger.hpp"

namespace bcd::ledger {

struct Ballot {
  record::VotePlace place = record::VotePlace::meeting;
  source::File const* file = nullptr;
  source::Span span;                                        // of the votes, or of the outcome of a consultation whose
                                                            // replies are counted
  Subject subject;                                          // the task, or the record
  std::string record;                                       // id of the record
  std::string body;                                         // the body that voted; "" if a consultation does not tell
  record::MeetingKind kind = record::MeetingKind::regular;  // of the meeting; a consultation stands for
                                                            // a regular one
  Date day;                                                 // on which seats and clauses are those that count
  record::Votes votes;                                      // as recorded, or counted from the replies
  bool counted = false;                                     // true if counted from replies: then only the words of
                                                            // the outcome say it was carried
  int members = 0;                                          // seats of the body
  std::optional<int> voters;                                // how many could vote: present members, or people
                                                            // asked; null if not recorded
  std::set<std::string> not_for;                            // seat holders known not to have voted for it
  bool sides_known = true;                                  // false if the record cannot tell who was for it:
                                                            // ballots without names
};

// Returns the votes of meetings held and of consultations past their due day, as of the day. Votes of meetings whose
// attendance lists name unknown members are left out, because the wrong name has a finding of its own.
std::vector<Ballot> ballots(Ledger const& c);
// Returns the body whose members are consulted: as recorded, else that of the meeting replaced, else the one whose
// members are exactly those asked, else the first whose members they all are. "" if there is none.
std::string consulted_body(unit::Unit const& unit, record::Consultation const& one);

}  // namespace bcd::ledger
