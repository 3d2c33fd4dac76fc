// The ledger of a unit: what its law asks of it, and the reports, meetings and tasks that answer, as of a day.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bcd/finding/arg.hpp"
#include "bcd/ledger/duties.hpp"
#include "bcd/ledger/tasks.hpp"

namespace bcd::ledger {

// A unit as of a day, with what is asked of it worked out once: read by the rules, by what is due, and by the papers.
class Ledger {
 public:
  unit::Unit const& unit;
  Date as_of;
  std::vector<MeetingDuty> meeting_duties;  // due before as_of
  std::vector<ReportDuty> report_duties;    // due before as_of, and those of the year after, for reports sent early
  TaskBook tasks;
  Ledger(unit::Unit const& unit, Date as_of);

  // The reports submitted for a period by a sender, oldest first.
  using Reports = std::vector<Record<record::Report> const*>;
  Reports const& reports(record::ReportKind kind, Period period, std::string const& from) const;
  // Those that answer the duty: its sender's, else the predecessor's.
  Reports const& reports(ReportDuty const& duty) const;
  // The duty a report answers to, due by now or still ahead; null when nobody asked for it.
  ReportDuty const* duty(record::Report const& report) const;
  // The reports that failed to load, or whose sender is misspelt, and could be one of the sender's, or the one that is
  // missing.
  Files doubtful_reports(std::string_view from) const;
  Files doubtful_reports(record::ReportKind kind, Period period, std::string_view from) const;
  // Is there such a record? Then saying that something is missing would be a second finding for one fault.
  bool broken_report(record::ReportKind kind, Period period, std::string_view from) const {
    return !doubtful_reports(kind, period, from).empty();
  }
  bool broken_report_from(std::string_view from) const { return !doubtful_reports(from).empty(); }
  bool broken_meeting(std::string_view body, Period period) const {
    return !broken_meetings(unit, body, period).empty();
  }
  bool broken_meeting_of(std::string_view body) const;
  bool broken_delegation() const;  // one that failed to load, names someone unknown, or ends before it begins
  // A sender as the argument of a message: on the terminal a person or agency goes by id, a body by its name.
  Arg sender(std::string const& from, Date day) const {
    return Arg::party(from, unit.known_body(from) ? unit.name_of(from, day) : "");
  }
  // Held meetings of the body after a day, the first of them; null when there is none yet.
  Record<record::Meeting> const* next_held(std::string_view body, Date after, bool regular_only = false) const;

  // Which records were looked at under which clause; kept only where someone asks (`bcd regulation coverage`).
  using Tally = std::map<record::Clause const*, std::set<std::string>>;
  Tally* tally = nullptr;
  void judged(record::Clause const& entry, std::string const& record) const {
    if (tally) (*tally)[&entry].insert(record);
  }

 private:
  using ReportKey = std::tuple<std::string, record::ReportKind, Period>;
  std::map<ReportKey, Reports> reports_;
  Reports doubtful_;                         // reports that failed to load, or whose sender nobody knows
  std::map<ReportKey, std::size_t> duties_;  // places in report_duties
};

// A body as the argument of a message: the terminal prints its name in the regulation.
inline Arg body_arg(regulation::Regulation const& regulation, std::string const& body) {
  return Arg::party(body, regulation::body_name(regulation, body));
}

}  // namespace bcd::ledger
