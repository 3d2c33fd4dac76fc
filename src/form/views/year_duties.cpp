#include "year_duties.hpp"

#include <algorithm>

#include "bcd/form/states.hpp"
#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "judged_reports.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

// Returns the days of the regular meetings recorded for the period, held or planned; "" if there are none.
std::string planned_on(Unit const& unit, ledger::MeetingDuty const& duty, Date as_of) {
  using enum record::MeetingStatus;
  std::vector<std::string> days;
  for (auto const& meeting : unit.meetings.all)
    if (meeting.whole && ledger::is_regular(meeting, duty.body()) && *meeting->period == duty.period &&
        (*meeting->status == planned || ledger::held(meeting, as_of)))
      days.push_back(short_date(*meeting->date));
  return joined(days, ", ");
}

// A year's programme is read long in advance, so a due day on a day off is marked even if it is not moved.
std::string due_in_year(Unit const& unit, ledger::ReportDuty const& duty) {
  bool const stays_on_day_off = duty.rolled == duty.due && !unit.calendar.working(duty.due);
  return due_words(duty) + (stays_on_day_off ? " (ngày nghỉ)" : "");
}

std::string receiver(Unit const& unit, ledger::ReportDuty const& duty) {
  record::ReportClause const& clause = *duty.provision.clause;
  std::string const to = clause.to ? regulation::body_name(*duty.in_force, *clause.to) : "",
                    via = known_name(unit, unit.standing_agency(duty.due), duty.due);
  if (!clause.via) return to;
  return to.empty() ? via : to + ", qua " + via;
}

}  // namespace

std::string basis_words(record::Clause const& entry, bool house_rule) {
  if (!house_rule) return article_words(*entry.article, Lang::vi);
  return "quy định nội bộ" + (entry.decided ? " số " + *entry.decided->number : "");
}

std::vector<YearMeeting> year_meetings(Unit const& unit, Period year, Date as_of) {
  auto owed = meetings_owed_in(unit, year);
  auto const all = ledger::meeting_duties_ending_in(unit, year);
  auto const place = [](ledger::MeetingDuty const& duty) {
    auto const& bodies = *duty.in_force->record->bodies;
    return std::ranges::find_if(bodies, [&](auto const& body) { return *body->id == duty.body(); }) - bodies.begin();
  };
  std::ranges::stable_sort(owed, {}, [&](auto const& duty) { return std::pair{place(duty), duty.due}; });
  std::vector<YearMeeting> rows;
  for (auto const& duty : owed) {
    std::string period = duty.period.spoken(Lang::vi);
    std::vector<std::string> served;
    for (auto const& other : all)
      if (other.body() == duty.body() && other.period != duty.period &&
          ledger::serves({*other.in_force, unit.unit()}, *other.provision.entry, duty.period, other.period))
        served.push_back(other.period.spoken(Lang::vi));
    if (!served.empty()) period += " (đồng thời tính cho " + joined(served, ", ") + ")";
    rows.push_back({.body = regulation::body_name(*duty.in_force, duty.body()),
                    .period = period,
                    .due = short_date(duty.due),
                    .planned = planned_on(unit, duty, as_of),
                    .basis = capitalised(basis_words(*duty.provision.entry, duty.provision.house_rule()))});
  }
  return rows;
}

std::vector<YearReview> year_reviews(Unit const& unit, Period year) {
  std::vector<YearReview> rows;
  for (auto const& duty : ledger::review_duties(unit, year.last() + 1))
    if (year.contains(duty.period.last()))
      rows.push_back({.body = regulation::body_name(*duty.in_force, duty.provision.clause->body->id),
                      .period = capitalised(review_words(duty.period)),
                      .due = short_date(duty.due),
                      .basis = capitalised(basis_words(*duty.provision.entry, duty.provision.house_rule()))});
  return rows;
}

std::vector<YearReport> year_reports(Unit const& unit, Period year) {
  std::vector<YearReport> rows;
  ledger::ReportDuty const* last = nullptr;
  auto const owed = ledger::report_duties_ending_in(unit, year);
  for (auto const& duty : owed) {
    if (last && last->provision.entry == duty.provision.entry && last->period == duty.period) {
      ++rows.back().senders;
      continue;
    }
    last = &duty;
    rows.push_back({.kind = report_kind_words(unit, duty),
                    .period = duty.period.spoken(Lang::vi),
                    .due = due_in_year(unit, duty),
                    .to = receiver(unit, duty),
                    .basis = capitalised(basis_words(*duty.provision.entry, duty.provision.house_rule()))});
  }
  return rows;
}

}  // namespace bcd::form
