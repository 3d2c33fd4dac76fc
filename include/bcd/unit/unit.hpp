// A loaded unit: its records, its seat holders on a given day, and the law in force. Independent of the current date;
// callers pass the day.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "bcd/record/decision.hpp"
#include "bcd/record/document.hpp"
#include "bcd/record/incoming.hpp"
#include "bcd/record/inspection.hpp"
#include "bcd/record/meeting.hpp"
#include "bcd/record/member.hpp"
#include "bcd/record/programme.hpp"
#include "bcd/record/proposal.hpp"
#include "bcd/record/report.hpp"
#include "bcd/regulation/regulation.hpp"
#include "bcd/source/reader.hpp"

namespace bcd::unit {

using record::Record;

// The records of one kind, in path order, indexed by id.
template <class R>
class Table {
 public:
  using Kind = R;
  std::vector<Record<R>> all;  // includes records that failed to load; check `whole`

  // Builds the index. Must be called before find() and known(), and again after `all` has changed. If two records share
  // an id, the first one is found.
  void index() {
    places_.clear();
    for (std::size_t i = 0; i < all.size(); ++i) places_.try_emplace(all[i].id, i);
  }
  // Returns the record of that id, or null if it is missing or failed to load.
  Record<R> const* find(std::string_view id) const {
    auto const place = places_.find(id);
    return place == places_.end() || !all[place->second].whole ? nullptr : &all[place->second];
  }
  // True if a file of that id exists, even one that failed to load. A reference to it is then not reported as unknown.
  bool known(std::string_view id) const { return places_.contains(id); }

 private:
  std::unordered_map<std::string_view, std::size_t> places_;
};

struct RegulationInForce {
  Date from;
  source::Span span;  // its entry in bcd.yaml
  std::shared_ptr<regulation::Regulation const> regulation;
};

struct SeatHolder {
  Record<record::Member> const* member = nullptr;
  record::Seat const* seat = nullptr;
};

class Unit {
 public:
  Record<record::UnitRecord> config;
  Table<record::Member> members;
  Table<record::Meeting> meetings;
  Table<record::Report> reports;
  Table<record::Programme> programmes;
  Table<record::Document> documents;
  Table<record::Decision> decisions;
  Table<record::Delegation> delegations;
  Table<record::Consultation> consultations;
  Table<record::Inspection> inspections;
  Table<record::Request> requests;
  Table<record::Proposal> proposals;
  Table<record::Commendation> commendations;
  Table<record::Budget> budgets;
  Table<record::Incoming> incoming;
  std::vector<Record<record::Holidays>> holidays;
  std::vector<RegulationInForce> regulations;  // sorted by `from`
  regulation::Calendar calendar;
  record::Findings findings;      // errors found while loading
  std::vector<std::string> read;  // paths of all YAML files read: bcd.yaml, records, holidays, own regulations
  // Day of the first commit of each file (key: its path in the unit) and of each date written in it (key:
  // "PATH\nYYYY-MM-DD"). Null if the git history was not read.
  std::optional<std::map<std::string, Date, std::less<>>> first_seen;
  // False if bcd.yaml or a regulation is broken, or a folder that may contain records is unreadable. Rules must not run
  // then, and the caller must report that.
  bool judgeable = false;

  record::UnitRecord const& unit() const { return config.value; }
  // Calls `see(table)` for the table of each kind of record.
  void each_table(auto const& see) { visit(*this, see); }
  void each_table(auto const& see) const { visit(*this, see); }
  // Returns the paths of the records that failed to load, sorted. bcd.yaml and holidays are not included.
  std::vector<std::string> broken_paths() const;
  bool any_broken() const;
  // Returns null if bcd.yaml declares no agency of that id.
  record::Agency const* agency(std::string_view id) const;
  bool known_body(std::string_view id) const;  // true if any regulation of the unit declares the body
  // True if the id names a member, an agency or a body that may send a report or receive a paper. A member whose record
  // failed to load counts.
  bool known_party(std::string_view id) const { return members.known(id) || agency(id) || known_body(id); }
  regulation::Law law(Date day) const;  // the first regulation also applies to earlier days
  // Returns the regulation in force on the day. Requires at least one regulation.
  RegulationInForce const& in_force(Date day) const;

  // Returns everyone with a seat in the body on the day, sorted by rank. A derived body (`of`, `roles`) consists of
  // seats of another body.
  std::vector<SeatHolder> seats(std::string_view body, Date day) const;
  // Returns the member's seat in the body on the day, or null if there is none or the member record is missing or
  // broken.
  record::Seat const* seat(std::string_view member, std::string_view body, Date day) const;
  // Returns the member with a seat on the day that succeeds the given member's seat, or null. The predecessor's tasks
  // pass to them.
  Record<record::Member> const* successor(std::string_view member, Date day) const;
  // Returns the leave of the member that covers the day, or null.
  record::Leave const* leave(std::string_view member, Date day) const;
  // True if an obligation due on the day counts: it is not after the unit's last day (`until`).
  bool counts(Date due) const { return !unit().until || due <= *unit().until; }
  // Returns `as_of`, or the unit's last day if that is earlier.
  Date last_judged(Date as_of) const { return unit().until ? std::min(as_of, *unit().until) : as_of; }
  // Returns the name of a member, agency or body on the day, or the id itself if it is unknown.
  std::string name_of(std::string_view id, Date day) const;

  // Returns a delegation of the scope to the member that is in effect on the day: the delegator still has the seat it
  // was given from, and the delegate still has a seat in some body. Null if there is none.
  Record<record::Delegation> const* delegation(std::string_view to, record::DelegatedScope scope, Date day) const;
  // Returns the id of the standing agency on the day.
  std::string const& standing_agency(Date day) const { return unit().standing_agency->on(day)->id; }
  // Returns the id of the agency where the member works on the day. "" if none is given or the member is unknown.
  std::string const& agency_of(record::Member const& member, Date day) const { return member.agency->on(day)->id; }
  std::string const& agency_of(std::string_view member, Date day) const;
  // True if the id is the standing agency of the day or a member who works there on that day.
  bool of_standing_agency(std::string_view id, Date day) const;
  // True if the member names an agency that does not exist. That has a finding of its own, and the member's workplace
  // is unknown.
  bool misspells_agency(record::Member const& member, Date day) const {
    std::string const& id = agency_of(member, day);
    return !id.empty() && !agency(id);
  }
  // True if the member works at an agency of the kind on the day. False if the member has no agency or it is unknown.
  bool works_at(std::string_view member, record::AgencyKind kind, Date day) const;

  std::vector<std::unique_ptr<source::File>> files;

 private:
  bool holds_seats(record::Delegation const& one, Date day) const;
  static void visit(auto& unit, auto const& see) {
    see(unit.members);
    see(unit.meetings);
    see(unit.reports);
    see(unit.programmes);
    see(unit.documents);
    see(unit.decisions);
    see(unit.delegations);
    see(unit.consultations);
    see(unit.inspections);
    see(unit.requests);
    see(unit.proposals);
    see(unit.commendations);
    see(unit.budgets);
    see(unit.incoming);
  }
};

// Loads bcd.yaml, the records, the holidays and the regulations. Never null; errors go to `findings`. `threads` parse
// files in parallel; the result does not depend on their number.
std::unique_ptr<Unit> load_unit(source::Reader const& reader, unsigned threads);
// Adds a meeting to a loaded unit, as if its file had been in the folder. Its id must be new and its form correct.
void add_meeting(Unit& unit, std::string const& path, std::string bytes);

}  // namespace bcd::unit
