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
    if (meeting.whole && ledger::is_for(unit, meeting, duty) &&
        ledger::told_period(duty, meeting.value) == duty.period &&
        (*meeting->status == planned || ledger::held(meeting, as_of)))
      days.push_back(short_date(*meeting->date));
  return joined(days, ", ");
}

// "từ 15/3/2026 đến " if the text sets a first day, else "".
std::string first_words(std::optional<Date> const& first) { return first ? "từ " + short_date(*first) + " đến " : ""; }

// A year's programme is read long in advance, so a due day on a day off is marked even if it is not moved.
std::string due_in_year(Unit const& unit, ledger::ReportDuty const& duty) {
  bool const stays_on_day_off = duty.rolled == duty.due && !unit.calendar.working(duty.due);
  return first_words(duty.first) + due_words(duty) + (stays_on_day_off ? " (ngày nghỉ)" : "");
}

// True if the duty is that of a week under the same clause as `first`. A year's weeks are one row of its programme.
bool is_next_week(auto const* first, auto const& duty) {
  return first && duty.period.every == Every::week && first->period.every == Every::week &&
         first->provision.clause == duty.provision.clause;
}
std::string weeks_words(Period first, Period last) {
  return "hằng tuần, từ " + first.spoken(Lang::vi) + " đến " + last.spoken(Lang::vi);
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
  ledger::MeetingDuty const* first = nullptr;  // of the last row
  for (auto const& duty : owed) {
    if (is_next_week(first, duty)) {
      rows.back().period = weeks_words(first->period, duty.period);
      rows.back().due = "ngày cuối mỗi tuần";
      rows.back().planned = "";
      continue;
    }
    first = &duty;
    std::string period = meeting_period_words(duty);
    std::vector<std::string> served;
    for (auto const& other : all)
      if (other.body() == duty.body() && other.kind() == duty.kind() && other.period != duty.period &&
          ledger::serves({*other.in_force, unit.unit()}, *other.provision.entry, duty.period, other.period))
        served.push_back(other.period.spoken(Lang::vi));
    if (!served.empty()) period += " (đồng thời tính cho " + joined(served, ", ") + ")";
    rows.push_back({.body = regulation::body_name(*duty.in_force, duty.body()),
                    .period = period,
                    .due = first_words(duty.first) + short_date(duty.rolled),
                    .planned = planned_on(unit, duty, as_of),
                    .basis = capitalised(basis_words(*duty.provision.entry, duty.provision.house_rule()))});
  }
  return rows;
}

std::vector<YearReview> year_reviews(Unit const& unit, Period year, Date as_of) {
  std::vector<YearReview> rows;
  for (auto const& duty : ledger::review_duties(unit, year.last() + 1))
    if (year.contains(duty.period.last()))
      rows.push_back({.body = regulation::body_name(*duty.in_force, duty.provision.clause->body->id),
                      .period = capitalised(review_words(duty.period)),
                      .due = short_date(duty.rolled),
                      .basis = capitalised(basis_words(*duty.provision.entry, duty.provision.house_rule()))});
  // Reviews that the unit plans or held without a clause that asks for them.
  for (auto const& meeting : unit.meetings.all) {
    if (!meeting.whole || !meeting->review || !year.contains(meeting->review->last())) continue;
    bool const planned = *meeting->status == record::MeetingStatus::planned;
    if (!planned && !ledger::held(meeting, as_of)) continue;
    std::string const body = regulation::body_name(*unit.in_force(*meeting->date).regulation, meeting->body->id);
    std::string const period = capitalised(review_words(*meeting->review));
    auto const same = [&](YearReview const& row) { return row.body == body && row.period == period; };
    if (std::ranges::none_of(rows, same))
      rows.push_back({.body = body,
                      .period = period,
                      .due = (planned ? "dự kiến " : "") + short_date(*meeting->date),
                      .basis = "Theo lịch họp đã ghi"});
  }
  return rows;
}

std::vector<YearReport> year_reports(Unit const& unit, Period year) {
  std::vector<YearReport> rows;
  ledger::ReportDuty const *first = nullptr, *last = nullptr;
  auto const owed = ledger::report_duties_ending_in(unit, year);
  for (auto const& duty : owed) {
    if (last && last->provision.entry == duty.provision.entry && last->period == duty.period) {
      ++rows.back().senders;
      continue;
    }
    last = &duty;
    if (is_next_week(first, duty)) {
      rows.back().period = weeks_words(first->period, duty.period);
      rows.back().due = "theo từng tuần";
      rows.back().senders = 1;
      continue;
    }
    first = &duty;
    rows.push_back({.kind = report_kind_words(unit, duty),
                    .period = duty.period.spoken(Lang::vi),
                    .due = due_in_year(unit, duty),
                    .to = receiver(unit, duty),
                    .basis = capitalised(basis_words(*duty.provision.entry, duty.provision.house_rule()))});
  }
  return rows;
}

}  // namespace bcd::form
