// How often and by which day, in words.
#include "bcd/regulation/clause_words.hpp"
#include "speaker.hpp"

namespace bcd::regulation {
namespace {

// A length of period: how often, each, and its name.
struct PeriodWords {
  Text often, each, name;
};
constexpr PeriodWords period_words[]{
    {{"hằng tuần", "every week"}, {"mỗi tuần", "every week"}, {"tuần", "week"}},
    {{"hằng tháng", "every month"}, {"mỗi tháng", "every month"}, {"tháng", "month"}},
    {{"hằng quý", "every quarter"}, {"mỗi quý", "every quarter"}, {"quý", "quarter"}},
    {{"6 tháng một lần", "every half-year"}, {"mỗi 6 tháng", "every half-year"}, {"6 tháng", "half-year"}},
    {{"hằng năm", "every year"}, {"mỗi năm", "every year"}, {"năm", "year"}},
    {{"{count} năm một lần", "every {count} years"}, {"mỗi {count} năm", "every {count} years"}, {"kỳ", "cycle"}}};

PeriodWords const& words_of(record::Recurrence const& clause) { return period_words[std::size_t(clause.length())]; }
int years_of(record::Recurrence const& clause) {
  return clause.every && clause.every->years ? *clause.every->years : 1;
}

}  // namespace

std::string Speaker::cadence(record::Recurrence const& clause) const {
  if (!clause.every && clause.months)
    return say({"tháng {months}", "in months {months}"},
               fmt::arg("months", join(
                                      clause.months, [](int month) { return std::to_string(month); }, " and ")));
  std::string text = say(words_of(clause).often, fmt::arg("count", years_of(clause)));
  if (clause.every && clause.every->from)
    text += say({", tính từ năm {year}", ", counted from {year}"}, fmt::arg("year", int(*clause.every->from)));
  return text;
}

std::string Speaker::each(record::Recurrence const& clause) const {
  return say(words_of(clause).each, fmt::arg("count", years_of(clause)));
}

std::string Speaker::due_day(record::DueDays const& days, record::Recurrence const& clause, Text no_later) const {
  std::string const by = pick(no_later);
  bool const many = clause.length() > Every::month;
  std::string const last =
      many && (days.days || !no_later.empty()) ? pick({" tháng cuối kỳ", " of the last month"}) : std::string{};
  if (days.by_day)
    return say({", {by}ngày {day} tháng sau", ", {by}by day {day} of the following month"}, fmt::arg("by", by),
               fmt::arg("day", int(*days.by_day)));
  if (days.due_day)
    return say({", {by}ngày {day}{last}", ", {by}by day {day}{last}"}, fmt::arg("by", by),
               fmt::arg("day", int(*days.due_day)), fmt::arg("last", last));
  if (days.days)
    return say({", từ ngày {from} đến ngày {to}{last}", ", from day {from} to day {to}{last}"},
               fmt::arg("from", int(*days.days->from)), fmt::arg("to", int(*days.days->to)), fmt::arg("last", last));
  if (days.on_last_working_day())
    return say({", chậm nhất ngày làm việc cuối cùng của {period}", ", by the last working day of the {period}"},
               fmt::arg("period", pick(words_of(clause).name)));
  if (days.within)
    return say({", trong {limit} kể từ {event}", ", within {limit} of {event}"},
               fmt::arg("limit", days.within->spoken(lang)),
               fmt::arg("event", pick(record::word_title(days.of ? *days.of : record::CadenceEvent::period_end))));
  return {};
}

std::string Speaker::in_year(record::Cadence const& clause) const {
  if (clause.before_year) return pick({", chậm nhất ngày 31/12 năm trước", ", before that year begins"});
  if (!clause.by_month) return {};
  return say({", chậm nhất hết tháng {month}", ", by the end of month {month}"},
             fmt::arg("month", int(*clause.by_month)));
}

std::string how_often(record::Recurrence const& clause, Lang lang) { return Speaker{lang, nullptr}.cadence(clause); }

}  // namespace bcd::regulation
