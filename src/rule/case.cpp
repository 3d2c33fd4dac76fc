#include <algorithm>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {
namespace {

constexpr int days_ahead = 366;  // how far a report may run ahead of its due day and still be an expected one

}  // namespace

Case::Case(unit::Unit const& whole, Date day)
    : unit{whole},
      as_of{day},
      meeting_duties{unit::meeting_duties(whole, day)},
      report_duties{unit::report_duties(whole, day + days_ahead)},
      tasks{whole, day, report_duties} {
  for (std::size_t i = 0; i < report_duties.size(); ++i)
    duties_.try_emplace({report_duties[i].from, unit::report_kind(report_duties[i].period.every), report_duties[i].period}, i);
  for (auto const& report : unit.reports.all) {
    if (!report.whole || !unit.known_party(report->from->id)) doubtful_.push_back(&report);
    if (unit::submitted(report, as_of)) reports_[{report->from->id, *report->kind, *report->period}].push_back(&report);
  }
  for (auto& [key, list] : reports_)
    std::ranges::sort(list, [](auto const* a, auto const* b) {
      return std::tuple{*a->value.submitted, std::string_view{a->id}} < std::tuple{*b->value.submitted, std::string_view{b->id}};
    });
}

Case::Reports const& Case::reports(record::ReportKind kind, Period period, std::string const& from) const {
  static Reports const none;
  auto const found = reports_.find({from, kind, period});
  return found == reports_.end() ? none : found->second;
}

Case::Reports const& Case::reports(unit::ReportDuty const& duty) const {
  record::ReportKind const kind = unit::report_kind(duty.period.every);
  Reports const& own = reports(kind, duty.period, duty.from);
  return own.empty() && !duty.predecessor.empty() ? reports(kind, duty.period, duty.predecessor) : own;
}

unit::ReportDuty const* Case::duty(record::Report const& report) const {
  auto const place = duties_.find({report.from->id, *report.kind, *report.period});
  return place == duties_.end() ? nullptr : &report_duties[place->second];
}

// A misspelt sender may be anyone.
unit::Files Case::doubtful_reports(std::string_view from) const {
  unit::Files found;
  for (auto const* one : doubtful_)
    if (!one->value.from || one->value.from->id == from || !unit.known_party(one->value.from->id)) found.push_back(one->file);
  return found;
}

unit::Files Case::doubtful_reports(record::ReportKind kind, Period period, std::string_view from) const {
  unit::Files found;
  for (auto const* one : doubtful_) {
    record::Report const& report = one->value;
    bool const theirs = !report.from || report.from->id == from || !unit.known_party(report.from->id);
    if (theirs && (!report.kind || *report.kind == kind) && (!report.period || *report.period == period)) found.push_back(one->file);
  }
  return found;
}

bool Case::broken_meeting_of(std::string_view body) const {
  return std::ranges::any_of(unit.meetings.all, [&](auto const& one) { return !one.whole && (!one->body || one->body->id == body); });
}

bool Case::broken_delegation() const {
  return std::ranges::any_of(unit.delegations.all, [&](auto const& one) { return !one.whole || !unit.members.known(one->to->id) || (one->until && *one->until < *one->since); });
}

Record<record::Meeting> const* Case::next_held(std::string_view body, Date after, bool regular_only) const {
  Record<record::Meeting> const* next = nullptr;
  for (auto const& meeting : unit.meetings.all)
    if (unit::held(meeting, as_of) && meeting->body->id == body && *meeting->date > after && (!regular_only || *meeting->kind == record::MeetingKind::regular) && (!next || *meeting->date < *next->value.date)) next = &meeting;
  return next;
}

Finding& add(Findings& out, Rule const& rule, source::File const& file, source::Span span, Subject subject, Args args) {
  record::add(out, rule.info, file, span, std::move(subject), std::move(args));
  return out.back();
}

}  // namespace bcd::rule
