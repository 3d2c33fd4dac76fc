// One unit loaded whole: its records, who sits where on a day, and the law that binds it. Nothing here knows the clock.
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

// The records of one kind, in the order of their paths, found by id.
template <class R>
class Table {
 public:
  using Kind = R;
  std::vector<Record<R>> all;  // broken ones too: rules look at `whole`

  void index() {
    for (std::size_t i = 0; i < all.size(); ++i) places_.try_emplace(all[i].id, i);
  }
  // The whole record of that id, or null.
  Record<R> const* find(std::string_view id) const {
    auto const place = places_.find(id);
    return place == places_.end() || !all[place->second].whole ? nullptr : &all[place->second];
  }
  // Is there a file of that id, even a broken one? Then a reference to it is not "unknown".
  bool known(std::string_view id) const { return places_.contains(id); }

 private:
  std::unordered_map<std::string_view, std::size_t> places_;
};

struct RegulationInForce {
  Date from;
  source::Span span;  // of its entry in bcd.yaml
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
  std::vector<RegulationInForce> regulations;  // by day
  regulation::Calendar calendar;
  record::Findings findings;  // what loading met
  std::vector<std::string>
      read;  // the paths of the YAML files read: bcd.yaml, records, holidays, regulations of its own
  // The day each file was first committed, by its path in the unit, and each day written in it, by "PATH\nYYYY-MM-DD";
  // empty when nobody looked at the history.
  std::optional<std::map<std::string, Date, std::less<>>> first_seen;
  // False when bcd.yaml or a regulation is broken: then nothing may be judged, and the caller must say so.
  bool judgeable = false;

  record::UnitRecord const& unit() const { return config.value; }
  // Calls `see(table)` for the table of each kind of record.
  void each_table(auto const& see) { visit(*this, see); }
  void each_table(auto const& see) const { visit(*this, see); }
  // The paths of the records that failed to load, in order; bcd.yaml is not among them.
  std::vector<std::string> broken_paths() const;
  bool any_broken() const;
  record::Agency const* agency(std::string_view id) const;
  bool known_body(std::string_view id) const;  // of any regulation the unit has used
  // Is there anyone or anything of that id that may answer for a report or receive a paper, even if its record is
  // broken?
  bool known_party(std::string_view id) const { return members.known(id) || agency(id) || known_body(id); }
  regulation::Law law(Date day) const;  // the first regulation also stands for the days before it
  RegulationInForce const& in_force(Date day) const;

  // Everyone with a seat in the body on the day, by rank: a derived body (`of`, `roles`) is made of the seats of
  // another.
  std::vector<SeatHolder> seats(std::string_view body, Date day) const;
  record::Seat const* seat(std::string_view member, std::string_view body, Date day) const;
  // The member whose seat, held on the day, succeeds the member's; null when there is none. Their tasks pass on.
  Record<record::Member> const* successor(std::string_view member, Date day) const;
  // The leave of the member that covers the day; null when there is none.
  record::Leave const* leave(std::string_view member, Date day) const;
  // Does a duty that falls due on the day count? Not after the unit's last day.
  bool counts(Date due) const { return !unit().until || due <= *unit().until; }
  // The day judged, or the unit's last day if that is earlier.
  Date last_judged(Date as_of) const { return unit().until ? std::min(as_of, *unit().until) : as_of; }
  // The person's name, an agency's or body's name; the id itself when unknown.
  std::string name_of(std::string_view id, Date day) const;

  // A delegation of that scope to the member that holds on the day: its giver still has the seat it was given from, and
  // the receiver one in a body. Null when there is none.
  Record<record::Delegation> const* delegation(std::string_view to, record::DelegatedScope scope, Date day) const;
  // The id of the standing agency on the day.
  std::string const& standing_agency(Date day) const { return unit().standing_agency->on(day)->id; }
  // The id of the agency where the member works on the day; "" when none is given.
  std::string const& agency_of(record::Member const& member, Date day) const { return member.agency->on(day)->id; }
  std::string const& agency_of(std::string_view member, Date day) const;
  // Is it the standing agency of the day, or someone who works there on it?
  bool of_standing_agency(std::string_view id, Date day) const;
  // Does the member name an agency there is not? That is a finding of its own, and where they work is unknown.
  bool misspells_agency(record::Member const& member, Date day) const {
    std::string const& id = agency_of(member, day);
    return !id.empty() && !agency(id);
  }
  // Does the member work at an agency of the kind on the day? False when the member has no agency or it is unknown.
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

// Loads every YAML file below the reader's root. `threads` parse files side by side; the result does not depend on it.
std::unique_ptr<Unit> load_unit(source::Reader const& reader, unsigned threads);

}  // namespace bcd::unit
