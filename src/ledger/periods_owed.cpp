// What a cadence asks for: the periods, and the days of each.
#include "periods_owed.hpp"

#include <algorithm>

namespace bcd::ledger {
namespace {

// Returns the period of the recurrence that contains the day.
Period period_at(record::Recurrence const& clause, Date since, Date day) {
  if (clause.length() != Every::years) return period_of(day, clause.length());
  int const years = *clause.every->years;
  Date const whole{since.year(), 1, 1};
  int const start = clause.every->from ? *clause.every->from : since.year() + int(since > whole);
  int const passed = day.year() - start, cycles = passed >= 0 ? passed / years : -((years - 1 - passed) / years);
  return {start + cycles * years, Every::years, years};
}

// Returns the last day of the earliest held meeting that is the regular one for the period: a meeting for the period
// itself, else for a shorter one that ends with it.
std::optional<Date> met_on(Unit const& unit, std::string_view body, Period period) {
  record::Meeting const* found = nullptr;
  for (auto const& meeting : unit.meetings.all) {
    if (!meeting.whole || *meeting->status != record::MeetingStatus::held || !is_regular(meeting, body)) continue;
    Period const held_for = *meeting->period;
    if (held_for.every > period.every || held_for.last() != period.last()) continue;
    auto const rank = [](record::Meeting const& one) { return std::pair{-int(one.period->every), *one.date}; };
    if (!found || rank(meeting.value) < rank(*found)) found = &meeting.value;
  }
  return found ? std::optional{found->last_day()} : std::nullopt;
}

std::optional<Date> event_day(Unit const& unit, record::CadenceEvent event, std::string_view body, Period period) {
  switch (event) {
    case record::CadenceEvent::period_end:
      return period.last();
    case record::CadenceEvent::meeting:
      return met_on(unit, body, period);
    case record::CadenceEvent::review: {
      auto const* const review = review_of(unit, body, period, Date{last_year, 12, 31});
      return review ? std::optional{review->value.last_day()} : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

source::Span asked_at(record::Clause const& entry, bool house_rule, unit::RegulationInForce const& in_force) {
  return house_rule ? record::kind_field(entry).in_const(&entry).span : in_force.span;
}

std::vector<Period> periods_of(record::Recurrence const& clause, Date since, Date from, Date until) {
  std::vector<Period> found;
  for (Period at = period_at(clause, since, from); at.first() < until; at = at.next())
    if (clause.every || !clause.months || record::has(clause.months, at.index)) found.push_back(at);
  return found;
}

std::optional<OwedDays> owed_days(Unit const& unit, regulation::Law const& law, std::string_view article,
                                  record::Cadence const& clause, std::string_view body, Period period, bool roll) {
  OwedDays days{{}, period.last(), period.last()};
  if (clause.before_year) days.due = period.first() - 1;
  else if (clause.by_month) days.due = last_of_month(period.year, unsigned(int(*clause.by_month)));
  else if (clause.due_day) days.due = day_of_month(period.last(), *clause.due_day);
  else if (clause.by_day) days.due = day_of_month(period.last() + 1, *clause.by_day);
  else if (clause.on_last_working_day())
    days.due = unit.calendar.roll(period.last(), regulation::Roll::previous_working_day);
  else if (clause.days) {
    days.due = day_of_month(period.last(), *clause.days->to);
    days.first = day_of_month(period.last(), *clause.days->from);
  } else if (clause.within) {
    auto const event = event_day(unit, clause.of ? *clause.of : record::CadenceEvent::period_end, body, period);
    if (!event) return std::nullopt;
    days.due = unit.calendar.after(*event, *clause.within);
  }
  days.rolled = roll || clause.name_day() ? unit.calendar.roll(days.due, law.roll(article)) : days.due;
  if (days.first) days.first = std::min(*days.first, days.rolled);
  return days;
}

}  // namespace bcd::ledger
