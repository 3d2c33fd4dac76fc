// The periodic reports that are required, the last day each is in time, and the reports that answer a request.
#include <algorithm>
#include <utility>

#include "bcd/ledger/duties.hpp"
#include "periods_owed.hpp"

namespace bcd::ledger {
namespace {

// True if a report for a longer period that ends with this one replaces it (`supersedes`).
bool superseded(Unit const& unit, regulation::Law const& law, Period period, std::string const& from, Date due) {
  return std::ranges::any_of(law.all(&record::Clause::report), [&](auto const& other) {
    record::ReportClause const& clause = *other.clause;
    if (!clause.supersedes || !*clause.supersedes || !clause.every || clause.length() <= period.every) return false;
    for (Period const longer : periods_of(clause, *unit.unit().since, period.last(), period.last()))
      if (longer.last() == period.last())
        return longer.first() >= *unit.unit().since && covers(unit, *clause.from, from, due);
    return false;
  });
}

std::vector<ReportDuty> reports_owed(Unit const& unit, Date until, auto const& keep) {
  std::vector<ReportDuty> duties;
  each_period(
      unit, &record::Clause::report, until,
      [&](regulation::Law const& law, unit::RegulationInForce const& in_force, auto const& provision, Period period,
          OwedDays const& days) {
        record::ReportClause const& clause = *provision.clause;
        std::string_view const article = provision.article();
        Date const due = days.due;
        bool const head_reports = law.reading(article, regulation::reading::head_reports) != "no";
        ReportDuty duty{provision, in_force.regulation.get(), period, {}, days.first, due, days.rolled, {}, nullptr,
                        {}};
        if (!clause.name_day()) {
          std::string_view const name = regulation::reading::due_without_day;
          duty.provision = law.by(provision, name);
          duty.day_unsettled = std::exchange(duty.provision.unsettled, provision.unsettled) && !provision.unsettled;
          duty.day_left_open = !provision.house_rule() && law.reading(article, name) == regulation::reading::house_rule;
        }
        auto const owe = [&](std::string const& from, source::File const* file, source::Span span) {
          // Who compiles the reports owes the compiled one only.
          if (std::ranges::any_of(clause.levels, [&](auto const& up) { return covers(unit, *up.from, from, due); }))
            return;
          duty.from = from;
          duty.file = file;
          duty.span = span;
          if (keep(duty) && !superseded(unit, law, period, from, due)) duties.push_back(duty);
        };
        record::Senders const& from = *clause.from;
        if (from.members_of)
          for (unit::SeatHolder const& holder : unit.seats(from.members_of->id, due)) {
            bool const reports = head_reports || *holder.seat->role != record::Role::head;
            if (!reports || holder.member->value.leave_on(due)) continue;
            duty.predecessor = holder.seat->succeeds ? holder.seat->succeeds->id : std::string{};
            owe(holder.member->id, holder.member->file, holder.seat->body.span);
          }
        duty.predecessor.clear();
        if (from.agencies)
          for (auto const& agency : *unit.unit().agencies)
            if (covers(unit, from, *agency->id, due)) owe(*agency->id, unit.config.file, agency->id.span);
        if (from.body)
          owe(from.body->id, unit.config.file, asked_at(*provision.entry, provision.house_rule(), in_force));
      });
  return duties;
}

// True if the extension was granted by the limit. A later one does not excuse lateness. One without a date counts.
bool in_time(record::Extension const& extension, Date limit) { return !extension.on || *extension.on <= limit; }

}  // namespace

std::vector<ReportDuty> report_duties(Unit const& unit, Date before) {
  return reports_owed(unit, before, [&](ReportDuty const& duty) { return duty.rolled < before; });
}
std::vector<ReportDuty> report_duties_of(Unit const& unit, Period period) {
  return reports_owed(unit, period.last() + 1, [&](ReportDuty const& duty) { return duty.period == period; });
}
std::vector<ReportDuty> report_duties_ending_in(Unit const& unit, Period period) {
  return reports_owed(unit, period.last() + 1,
                      [&](ReportDuty const& duty) { return period.contains(duty.period.last()); });
}

bool covers(Unit const& unit, record::Senders const& senders, std::string_view sender, Date day) {
  if (senders.members_of) return unit.seat(sender, senders.members_of->id, day) != nullptr;
  if (senders.body) return senders.body->id == sender;
  if (*senders.agencies == record::ReportingAgencies::standing) return sender == unit.standing_agency(day);
  record::Agency const* const agency = unit.agency(sender);
  if (!agency || !agency->exists_on(day)) return false;
  return *senders.agencies == record::ReportingAgencies::all || *agency->reports->on(day) ||
         record::has(senders.kinds, *agency->kind->on(day));
}

std::string_view named_subject(Unit const& unit, record::Report const& report) {
  if (!report.subject) return {};
  auto const names = [&](auto const& clauses) {
    return std::ranges::any_of(clauses, [&](auto const& one) {
      return one->report && one->report->subject && *one->report->subject == *report.subject;
    });
  };
  bool const named = names(*unit.unit().house_rules) || std::ranges::any_of(unit.regulations, [&](auto const& one) {
                       return names(*one.regulation->record->clauses);
                     });
  return named ? std::string_view{*report.subject} : std::string_view{};
}

bool is_for(Unit const& unit, Record<record::Report> const& report, ReportDuty const& duty) {
  return report.whole && *report->kind == report_kind(duty.period.every) && *report->period == duty.period &&
         (report->from->id == duty.from || (!duty.predecessor.empty() && report->from->id == duty.predecessor)) &&
         named_subject(unit, report.value) == duty.subject();
}

bool submitted(Record<record::Report> const& report, Date as_of) {
  return report.whole && *report->status == record::ReportStatus::submitted && *report->submitted <= as_of;
}

Provision<record::ReportClause> weighed(ReportDuty const& duty, Date day) {
  Provision<record::ReportClause> provision = duty.provision;
  provision.unsettled = provision.unsettled || (duty.day_unsettled && day <= duty.period.next().last());
  return provision;
}

Date report_limit(Unit const& unit, ReportDuty const& duty) {
  Date const own = duty.own_limit();
  Date limit = own;
  for (auto const& report : unit.reports.all)
    if (report.whole && report->extension && is_for(unit, report, duty) && in_time(*report->extension, own))
      limit = std::max(limit, *report->extension->until);
  return limit;
}

bool is_late(record::Report const& report, ReportDuty const& duty, Date limit) {
  if (*report.submitted != limit || limit != duty.own_limit()) return *report.submitted > limit;
  auto const& hour = duty.provision.clause->due_time;
  return hour && report.time && *report.time > *hour;
}

Answer answer_to(Unit const& unit, Record<record::Request> const& request, std::string_view from, Date as_of) {
  Answer answer{nullptr, *request->due};
  for (auto const& report : unit.reports.all) {
    if (!report.whole || !report->request || report->request->id != request.id || report->from->id != from) continue;
    if (report->extension && in_time(*report->extension, *request->due))
      answer.limit = std::max(answer.limit, *report->extension->until);
    if (submitted(report, as_of) && (!answer.report || *report->submitted < *answer.report->value.submitted))
      answer.report = &report;
  }
  return answer;
}

}  // namespace bcd::ledger
