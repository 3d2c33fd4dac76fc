// The ledger of a unit: the obligations the law sets, and the reports, meetings and tasks that satisfy them, as of a
// day.
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

// A unit as of a day with its obligations computed once. Used by the rules, the due list and the papers.
class Ledger {
 public:
  unit::Unit const& unit;
  Date as_of;
  std::vector<MeetingDuty> meeting_duties;  // due before as_of
  std::vector<ReportDuty> report_duties;    // due before as_of or within a year after it, for reports sent early
  TaskBook tasks;
  Ledger(unit::Unit const& unit, Date as_of);

  // Returns the reports with the same sender, kind, period and named subject that were submitted, oldest first.
  // Contains `report` itself if it was submitted.
  using Reports = std::vector<Record<record::Report> const*>;
  Reports const& reports_like(record::Report const& report) const;
  // Returns the reports that satisfy the duty: the sender's, or the predecessor's if the sender sent none.
  Reports const& reports(ReportDuty const& duty) const;
  // Returns the report among them whose day counts: the first one sent. If the text sets a first day and all reports
  // but a later one came before it, the first on or after that day. Null if none was sent.
  Record<record::Report> const* counted_report(ReportDuty const& duty) const;
  // Returns the duty that a report satisfies, already due or not; null if no clause requires it.
  ReportDuty const* duty(record::Report const& report) const;
  // Return the reports that failed to load, or whose sender is unknown, and could be one of the sender's; or, with kind
  // and period, exactly the missing one.
  Files doubtful_reports(std::string_view from) const;
  Files doubtful_reports(record::ReportKind kind, Period period, std::string_view from) const;
  // True if there is such a record. Rules then do not report a missing report, because that would be a second finding
  // for one error.
  bool broken_report(record::ReportKind kind, Period period, std::string_view from) const {
    return !doubtful_reports(kind, period, from).empty();
  }
  bool broken_report_from(std::string_view from) const { return !doubtful_reports(from).empty(); }
  bool broken_meeting(std::string_view body, Period period) const {
    return !broken_meetings(unit, body, period).empty();
  }
  bool broken_meeting(MeetingDuty const& duty) const { return !broken_meetings(unit, duty).empty(); }
  bool broken_meeting_of(std::string_view body) const;
  bool broken_delegation() const;  // one that failed to load, has an unknown delegate, or ends before it begins
  // Returns a sender as the argument of a message. On the terminal a member or agency is printed as its id, a body as
  // its name.
  Arg sender(std::string const& from, Date day) const {
    return Arg::party(from, unit.known_body(from) ? unit.name_of(from, day) : "");
  }
  // Returns the first held meeting of the body after a day, or null if there is none yet.
  Record<record::Meeting> const* next_held(std::string_view body, Date after, bool regular_only = false) const;

  // Records that were checked under each clause. Filled only if `tally` is set (`bcd regulation coverage`).
  using Tally = std::map<record::Clause const*, std::set<std::string>>;
  Tally* tally = nullptr;
  void judged(record::Clause const& entry, std::string const& record) const {
    if (tally) (*tally)[&entry].insert(record);
  }

 private:
  // Sender, kind, period, and subject if a clause names it.
  using ReportKey = std::tuple<std::string, record::ReportKind, Period, std::string>;
  ReportKey key_of(record::Report const& report) const;
  static ReportKey key_of(ReportDuty const& duty, std::string const& from);
  Reports const& find_reports(ReportKey const& key) const;
  std::map<ReportKey, Reports> reports_;
  Reports doubtful_;                         // reports that failed to load or whose sender is unknown
  std::map<ReportKey, std::size_t> duties_;  // index into report_duties
};

// Returns a body as the argument of a message. The terminal prints its name in the regulation.
inline Arg body_arg(regulation::Regulation const& regulation, std::string const& body) {
  return Arg::party(body, regulation::body_name(regulation, body));
}

}  // namespace bcd::ledger
