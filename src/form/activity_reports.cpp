// Reporting discipline in the activity report: of each duty that ended in the period, who sent in time, late, or not at all.
#include <algorithm>

#include "bcd/form/layout.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"

namespace bcd::form {
namespace {

using unit::ReportDuty;
using unit::Record;

// A due day on a day off moves by a holiday at most.
constexpr int longest_roll = 31;

enum class Outcome { in_time, extended, late, missing, waiting, unreadable };

struct Standing {
  Outcome outcome;
  Date limit;
  int days = 0;  // late by
};

// Judged as the rules report-late and report-missing judge: by the first one sent, an extension counting.
Standing standing_of(Term const& term, ReportDuty const& duty) {
  record::ReportKind const kind = unit::report_kind(duty.period.every);
  auto const& sent = term.c.reports(kind, duty.period, duty.from);
  Date const limit = unit::report_limit(term.unit(), duty);
  if (!sent.empty()) {
    record::Report const& first = sent.front()->value;
    if (*first.submitted > limit) return {Outcome::late, limit, *first.submitted - limit};
    return {*first.submitted > duty.rolled ? Outcome::extended : Outcome::in_time, limit};
  }
  if (term.c.broken_report(kind, duty.period, duty.from)) return {Outcome::unreadable, duty.rolled};
  return {term.as_of() > limit ? Outcome::missing : Outcome::waiting, limit};
}

bool waived(Term const& term, std::string_view rule, ReportDuty const& duty) {
  std::string const subject = duty.from + " " + duty.period.str();
  return std::ranges::any_of(term.verdict.findings, [&](LocatedFinding const& one) {
    return one.waived && one.rule->id == rule && one.subject == subject;
  });
}

std::string who_reports(Term const& term, ReportDuty const& duty) {
  record::Senders const& from = *duty.provision.clause->from;
  if (from.members_of) return "thành viên " + regulation::body_name(*duty.in_force, from.members_of->id);
  if (from.agencies) return "cơ quan, đơn vị";
  return term.unit().name_of(duty.from, duty.period.last());
}

struct Tally {
  record::ReportClause const* clause;
  std::string kind;
  int counts[6]{};
  int owed = 0;
};

}  // namespace

Model discipline_of(Term const& term) {
  std::vector<Tally> tallies;
  std::vector<std::string> late, missing, extended, unreadable;
  for (ReportDuty const& duty : unit::report_duties(term.unit(), term.period.last() + longest_roll)) {
    bool const this_paper = duty.provision.clause->from->body && duty.period == term.period;  // the one being written
    if (!term.ends_here(duty.period) || this_paper) continue;
    auto place = std::ranges::find(tallies, duty.provision.clause, &Tally::clause);
    if (place == tallies.end()) {
      std::string const kind{record::word_title(unit::report_kind(duty.period.every)).in(Lang::vi)};
      place = tallies.insert(tallies.end(), Tally{duty.provision.clause, capitalised(kind) + " của " + who_reports(term, duty)});
    }
    Standing const standing = standing_of(term, duty);
    ++place->owed;
    ++place->counts[int(standing.outcome)];
    std::string const who = comrade(term.unit(), duty.from, duty.due) + " (" + duty.period.spoken(Lang::vi);
    auto const accepted = [&](std::string_view rule) { return waived(term, rule, duty) ? ", đã được chấp nhận)" : ")"; };
    switch (standing.outcome) {
      case Outcome::late: late.push_back(who + ", trễ " + std::to_string(standing.days) + " ngày" + accepted("report-late")); break;
      case Outcome::missing: missing.push_back(who + ", hạn " + short_date(standing.limit) + accepted("report-missing")); break;
      case Outcome::extended: extended.push_back(who + ", gia hạn đến " + short_date(standing.limit) + ")"); break;
      case Outcome::unreadable: unreadable.push_back(who + ")"); break;
      case Outcome::in_time: case Outcome::waiting: break;
    }
  }
  Model rows = Model::array();
  int owed = 0, in_time = 0, waiting = 0;
  for (Tally const& one : tallies) {
    auto const count = [&](Outcome outcome) { return one.counts[int(outcome)]; };
    rows.push_back({{"kind", one.kind},
                    {"owed", one.owed},
                    {"in_time", count(Outcome::in_time)},
                    {"extended", count(Outcome::extended)},
                    {"late", count(Outcome::late)},
                    {"missing", count(Outcome::missing)},
                    {"waiting", count(Outcome::waiting) + count(Outcome::unreadable)}});
    owed += one.owed;
    in_time += count(Outcome::in_time) + count(Outcome::extended);
    waiting += count(Outcome::waiting) + count(Outcome::unreadable);
  }
  int const judged = owed - waiting;
  bool const any = !rows.empty(), faultless = late.empty() && missing.empty() && judged > 0;
  return {{"rows", std::move(rows)},
          {"rows_any", any},
          {"owed", owed},
          {"judged", judged},
          {"in_time", in_time},
          {"in_time_share", judged > 0 ? percent(in_time, judged) : ""},
          {"faultless", faultless},
          {"late", joined(late, "; ")},
          {"missing", joined(missing, "; ")},
          {"extended", joined(extended, "; ")},
          {"unreadable", joined(unreadable, "; ")}};
}

}  // namespace bcd::form
