// A rule: its words, and the function that looks. A rule reads the case and adds findings; it changes nothing and knows no clock.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bcd/finding/finding.hpp"
#include "bcd/unit/duties.hpp"
#include "bcd/unit/tasks.hpp"
#include "bcd/unit/unit.hpp"

namespace bcd::rule {

using unit::Record;

// What rules look at: a unit as of a day, with what several of them need worked out once.
class Case {
 public:
  unit::Unit const& unit;
  Date as_of;
  std::vector<unit::MeetingDuty> meeting_duties;  // due before as_of
  std::vector<unit::ReportDuty> report_duties;    // due before as_of, and those of the year after, for reports sent early
  unit::TaskBook tasks;
  Case(unit::Unit const& unit, Date as_of);

  // The reports submitted for a period by a sender, oldest first.
  using Reports = std::vector<Record<record::Report> const*>;
  Reports const& reports(record::ReportKind kind, Period period, std::string const& from) const;
  // Those that answer the duty: its sender's, else the predecessor's.
  Reports const& reports(unit::ReportDuty const& duty) const;
  // The duty a report answers to, due by now or still ahead; null when nobody asked for it.
  unit::ReportDuty const* duty(record::Report const& report) const;
  // The reports that failed to load, or whose sender is misspelt, and could be one of the sender's, or the one that is missing.
  unit::Files doubtful_reports(std::string_view from) const;
  unit::Files doubtful_reports(record::ReportKind kind, Period period, std::string_view from) const;
  // Is there such a record? Then saying that something is missing would be a second finding for one fault.
  bool broken_report(record::ReportKind kind, Period period, std::string_view from) const { return !doubtful_reports(kind, period, from).empty(); }
  bool broken_report_from(std::string_view from) const { return !doubtful_reports(from).empty(); }
  bool broken_meeting(std::string_view body, Period period) const { return !unit::broken_meetings(unit, body, period).empty(); }
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
  Reports doubtful_;  // reports that failed to load, or whose sender nobody knows
  std::map<ReportKey, std::size_t> duties_;  // places in report_duties
};

using Findings = record::Findings;

struct Rule {
  RuleInfo info;
  void (*check)(Case const&, Rule const&, Findings&);
  // The clauses it enforces; null when it enforces none and the records themselves are at fault.
  bool (*rests_on)(record::Clause const&) = nullptr;
  operator RuleInfo const&() const { return info; }
};

// The one list of rules, in the order of the manual: those that look at a unit, and all (the loader's before them).
std::vector<Rule const*> const& checks();
std::vector<RuleInfo const*> const& all();
RuleInfo const* find(std::string_view id);
std::vector<std::string_view> all_ids();

// ---- adding findings

// A body as the argument of a message: the terminal prints its name in the regulation.
inline Arg body_arg(regulation::Regulation const& regulation, std::string const& body) {
  return Arg::party(body, regulation::body_name(regulation, body));
}

// How grave a finding is under a provision. An error needs the letter of the law: a broken house rule is a warning, and so is
// what rests on a reading of a silent text that the unit has not decided.
template <class C>
Severity severity_under(Rule const& rule, regulation::Provision<C> const& provision) {
  return provision.house_rule() || provision.unsettled ? std::min(rule.info.severity, Severity::warning) : rule.info.severity;
}

// A finding of a rule at a place, under the law of a provision.
template <class C>
Finding& add(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args,
             regulation::Provision<C> const& provision, regulation::Regulation const& in_force) {
  Finding& finding = out.emplace_back();
  finding.rule = &rule.info;
  finding.severity = severity_under(rule, provision);
  finding.file = &file;
  finding.span = span;
  finding.subject = std::move(subject);
  finding.args = std::move(args);
  finding.citations = {regulation::cite(provision, in_force)};
  return finding;
}
// Likewise, under several provisions at once, any of which would have done; the gravest sets the severity.
template <class C>
Finding& add(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args,
             std::vector<regulation::Provision<C>> const& provisions, regulation::Regulation const& in_force) {
  Finding& finding = add(out, rule, file, span, std::move(subject), std::move(args), provisions.front(), in_force);
  for (std::size_t i = 1; i < provisions.size(); ++i) {
    finding.severity = std::max(finding.severity, severity_under(rule, provisions[i]));
    finding.citations.push_back(regulation::cite(provisions[i], in_force));
  }
  return finding;
}
// One that rests on no clause: the records contradict themselves.
Finding& add(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args);

}  // namespace bcd::rule
