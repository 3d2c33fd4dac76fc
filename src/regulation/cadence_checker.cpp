// Refuses cadences that cannot mean anything: two due days, days that no month has, a number of times on one day.
#include <algorithm>
#include <optional>
#include <utility>

#include "clause_checker.hpp"

namespace bcd::regulation {
namespace {

using record::Cadence;
using record::CadenceEvent;
using record::DueDays;

// The keys of a clause that set its due day, with where they stand, in the order of the declaration.
std::vector<std::pair<std::string_view, source::Span>> due_keys(DueDays const& days) {
  std::vector<std::pair<std::string_view, source::Span>> keys;
  auto const add = [&](std::string_view key, record::AtBase const& at, bool given) {
    if (given) keys.emplace_back(key, at.span);
  };
  add("due_day", days.due_day, days.due_day.given);
  add("by_day", days.by_day, days.by_day.given);
  add("days", days.days, days.days.given);
  add("last_working_day", days.last_working_day, days.on_last_working_day());
  add("within", days.within, days.within.given);
  return keys;
}

// Returns the days of the longest month in which a period ends.
int longest_month(record::Recurrence const& clause) {
  if (clause.every || !clause.months) return 31;
  int longest = 0;
  for (auto const& month : *clause.months)
    longest = std::max(longest, int(last_of_month(2024, unsigned(int(*month))).day()));
  return longest;
}

// Returns a number that grows with the due day, to compare the levels of a report; null if it cannot be compared.
std::optional<int> rank_of(DueDays const& days) {
  if (days.by_day) return 31 + *days.by_day;
  if (days.due_day) return int(*days.due_day);
  if (days.days) return int(*days.days->to);
  if (!days.within) return 31;
  if (days.of && *days.of != CadenceEvent::period_end) return std::nullopt;
  return 31 + days.within->count * (days.within->unit == DurationUnit::week ? 7 : 1);
}

}  // namespace

void ClauseChecker::check_due_days(DueDays const& days, record::Recurrence const& clause) {
  auto const keys = due_keys(days);
  if (keys.size() > 1)
    only_one(keys[1].second, keys[1].first,
             {"chỉ một trong các khóa due_day, by_day, days, last_working_day, within",
              "only one of the keys due_day, by_day, days, last_working_day, within"});
  if (!keys.empty() && clause.times)
    only_one(keys[0].second, keys[0].first,
             {"times (lúc nào trong kỳ cũng được) hoặc một ngày hạn, không ghi cả hai",
              "times (at any time in the period) or a due day, not both"});
  if (clause.length() == Every::week && (days.due_day || days.by_day || days.days))
    only_one(keys[0].second, keys[0].first,
             {"every: week không đi với ngày trong tháng (due_day, by_day, days)",
              "every: week without a day of the month (due_day, by_day, days)"});
  static constexpr Text due_day{"hạn của kỳ", "due day of a period"};
  if (days.within && !days.of) missing(days.within.span, "of", due_day, Text{"nếu có within", "if it has within"});
  if (days.of && !days.within) missing(days.of.span, "within", due_day, Text{"nếu có of", "if it has of"});
  if (!days.days) return;
  int const longest = longest_month(clause);
  for (auto const* day : {&days.days->from, &days.days->to})
    if (int(**day) > longest)
      return bad(day->span, std::to_string(int(**day)),
                 Arg{"ngày có trong các tháng đã ghi (nhiều nhất " + std::to_string(longest) + ")",
                     "a day of the months given (at most " + std::to_string(longest) + ")"});
  if (int(*days.days->from) > int(*days.days->to))
    bad(days.days->to.span, std::to_string(int(*days.days->to)),
        Text{"ngày không sớm hơn from", "a day on or after from"});
}

// Each level above the first senders has a due day after that of the level below.
void ClauseChecker::check_levels(record::ReportClause const& clause) {
  int before = 0;
  auto const check_level = [&](record::ReportClause const& one) {
    check_due_days(one, one);
    auto const rank = rank_of(one);
    auto const keys = due_keys(one);
    if (!rank) return;
    if (keys.size() == 1 && *rank <= before) {
      record::At<record::DayOfMonth> const& day = one.by_day ? one.by_day : one.due_day;
      bad(keys[0].second, day ? std::to_string(int(*day)) : std::string{keys[0].first},
          Text{"ngày sau hạn của cấp dưới", "a day after the due day of the level below"});
    }
    before = *rank;
  };
  check_level(clause);
  for (record::ReportClause const& level : clause.levels) check_level(level);
}

void ClauseChecker::check_cadence(record::Clause const& clause) {
  auto const not_its_own = [&](DueDays const& days, CadenceEvent own) {
    if (days.of && *days.of == own)
      bad(days.of.span, std::string{record::word_id(own)},
          Text{"mốc khác với chính việc mà điều này quy định", "an event other than the one that the clause asks for"});
  };
  if (clause.report) check_levels(*clause.report);
  if (clause.review) {
    check_due_days(*clause.review, *clause.review);
    not_its_own(*clause.review, CadenceEvent::review);
  }
  auto const check_year = [&](Cadence const& yearly) {
    if (yearly.by_month && yearly.before_year)
      only_one(yearly.before_year.span, "before",
               {"chỉ một trong các khóa by_month, before", "only one of the keys by_month, before"});
  };
  if (clause.programme) check_year(*clause.programme);
  if (clause.plan) check_year(*clause.plan);
  if (clause.budget) check_year(*clause.budget);
  if (!clause.meeting) return;
  record::MeetingClause const& meeting = *clause.meeting;
  check_due_days(meeting, meeting);
  if (meeting.meetings() == record::MeetingKind::regular) not_its_own(meeting, CadenceEvent::meeting);
  if (meeting.meetings() == record::MeetingKind::review) not_its_own(meeting, CadenceEvent::review);
  if (meeting.times && meeting.months)
    only_one(meeting.times.span, "times",
             {"times đi với every, không đi với months", "times with every, not with months"});
  if (meeting.before && (meeting.times || meeting.length() == Every::years))
    only_one(meeting.before.span, "before", {"before không đi với times, years", "before without times and years"});
}

}  // namespace bcd::regulation
