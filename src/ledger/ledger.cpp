#include "bcd/ledger/ledger.hpp"

#include <algorithm>

namespace bcd::ledger {
namespace {

constexpr int days_ahead = 366;  // how long before its due day a report may be sent and still match its duty

}  // namespace

Ledger::Ledger(unit::Unit const& whole, Date day)
    : unit{whole},
      as_of{day},
      meeting_duties{ledger::meeting_duties(whole, day)},
      report_duties{ledger::report_duties(whole, day + days_ahead)},
      tasks{whole, day, report_duties} {
  for (std::size_t i = 0; i < report_duties.size(); ++i)
    duties_.try_emplace(key_of(report_duties[i], report_duties[i].from), i);
  // A report of the predecessor matches the successor's duty, unless the predecessor owed that report too.
  for (std::size_t i = 0; i < report_duties.size(); ++i)
    if (std::string const& former = report_duties[i].predecessor; !former.empty())
      duties_.try_emplace(key_of(report_duties[i], former), i);
  for (auto const& report : unit.reports.all) {
    if (!report.whole || !unit.known_party(report->from->id)) doubtful_.push_back(&report);
    if (submitted(report, as_of)) reports_[key_of(report.value)].push_back(&report);
  }
  for (auto& [key, list] : reports_)
    std::ranges::sort(list, [](auto const* a, auto const* b) {
      return std::tuple{*a->value.submitted, std::string_view{a->id}} <
             std::tuple{*b->value.submitted, std::string_view{b->id}};
    });
}

Ledger::ReportKey Ledger::key_of(record::Report const& report) const {
  return {report.from->id, *report.kind, *report.period, std::string{named_subject(unit, report)}};
}

Ledger::ReportKey Ledger::key_of(ReportDuty const& duty, std::string const& from) {
  return {from, report_kind(duty.period.every), duty.period, std::string{duty.subject()}};
}

Ledger::Reports const& Ledger::find_reports(ReportKey const& key) const {
  static Reports const none;
  auto const found = reports_.find(key);
  return found == reports_.end() ? none : found->second;
}

Ledger::Reports const& Ledger::reports_like(record::Report const& report) const { return find_reports(key_of(report)); }

Ledger::Reports const& Ledger::reports(ReportDuty const& duty) const {
  Reports const& own = find_reports(key_of(duty, duty.from));
  return own.empty() && !duty.predecessor.empty() ? find_reports(key_of(duty, duty.predecessor)) : own;
}

Record<record::Report> const* Ledger::counted_report(ReportDuty const& duty) const {
  Reports const& sent = reports(duty);
  if (sent.empty()) return nullptr;
  if (duty.first)
    for (auto const* one : sent)
      if (*one->value.submitted >= *duty.first) return one;
  return sent.front();
}

ReportDuty const* Ledger::duty(record::Report const& report) const {
  auto const place = duties_.find(key_of(report));
  return place == duties_.end() ? nullptr : &report_duties[place->second];
}

// A report with an unknown sender may be anyone's.
Files Ledger::doubtful_reports(std::string_view from) const {
  Files found;
  for (auto const* one : doubtful_)
    if (!one->value.from || one->value.from->id == from || !unit.known_party(one->value.from->id))
      found.push_back(one->file);
  return found;
}

Files Ledger::doubtful_reports(record::ReportKind kind, Period period, std::string_view from) const {
  Files found;
  for (auto const* one : doubtful_) {
    record::Report const& report = one->value;
    bool const theirs = !report.from || report.from->id == from || !unit.known_party(report.from->id);
    if (theirs && (!report.kind || *report.kind == kind) && (!report.period || *report.period == period))
      found.push_back(one->file);
  }
  return found;
}

bool Ledger::broken_meeting_of(std::string_view body) const {
  return std::ranges::any_of(unit.meetings.all,
                             [&](auto const& one) { return !one.whole && (!one->body || one->body->id == body); });
}

bool Ledger::broken_delegation() const {
  return std::ranges::any_of(unit.delegations.all, [&](auto const& one) {
    return !one.whole || !unit.members.known(one->to->id) || (one->until && *one->until < *one->since);
  });
}

Record<record::Meeting> const* Ledger::next_held(std::string_view body, Date after, bool regular_only) const {
  Record<record::Meeting> const* next = nullptr;
  for (auto const& meeting : unit.meetings.all)
    if (held(meeting, as_of) && meeting->body->id == body && *meeting->date > after &&
        (!regular_only || *meeting->kind == record::MeetingKind::regular) &&
        (!next || *meeting->date < *next->value.date))
      next = &meeting;
  return next;
}

}  // namespace bcd::ledger
