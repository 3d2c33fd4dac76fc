// Days and times of one record that contradict each other, according to the table in its kind's declaration.
#include <algorithm>

#include "bcd/rule/rules.hpp"
#include "moments.hpp"

namespace bcd::rule {
namespace {

using record::ValueForm;

// A declared moment with its parsed path.
struct ParsedMoment {
  record::Moment moment;
  Way way;
};
struct Line {
  std::vector<ParsedMoment> places;
  bool apart, hours;
};

template <class R>
std::vector<Line> const& lines_of() {
  static std::vector<Line> const lines = [] {
    std::vector<Line> made;
    for (record::Order const& order : record::Kind<R>::order) {
      Line line{{}, order.apart, order.hours};
      for (record::Moment const& one : order.moments)
        if (!one.path.empty()) line.places.push_back({one, Way{record::kind_info<R>, one.path}});
      made.push_back(std::move(line));
    }
    return made;
  }();
  return lines;
}

// A day (in days) or a time (in minutes) at one place of a record. `at` is null if there is none.
struct Point {
  record::AtBase const* at = nullptr;
  ParsedMoment const* place = nullptr;
  int first = 0, last = 0;  // value if it comes before another, and after one; they differ only for a period
  Arg first_arg = "", last_arg = "";
};

Point day_point(ParsedMoment const& place, record::AtBase const* at, Date first, Date last) {
  return {at, &place, first - Date{}, last - Date{}, first, last};
}

Point point_at(CheckContext const& c, ParsedMoment const& place, void const* record, std::size_t item) {
  record::AtBase const* const at = place.way.at(record, place.way.listed() ? item : 0);
  if (!at) return {};
  record::ShapeInfo const& shape = place.way.shape();
  if (shape.form == ValueForm::period) {
    Period const& period = value_as<Period>(shape, *at);
    return day_point(place, at, period.first(), period.last());
  }
  if (shape.form == ValueForm::time) {
    TimeOfDay const& time = value_as<TimeOfDay>(shape, *at);
    return {at, &place, time.minutes, time.minutes, time.str(), time.str()};
  }
  auto const day = day_at(c, place.way, record, item);
  return day ? day_point(place, at, *day, *day) : Point{};
}

// Reports a contradiction. The finding is placed at the value deeper in the record, because that is more likely the
// wrong one, or else at the later one in the declared order.
void compare(Rule const& rule, Findings& out, auto const& record, Point const& before, Point const& after, bool apart) {
  if (after.last > before.first || (after.last == before.first && !apart)) return;
  // If `after` contradicts another day already, it is not reported as too late for a third.
  auto const contradicted = [&](Finding const& one) {
    return one.rule == &rule.info && one.file == record.file && one.span.begin == after.at->span.begin;
  };
  if (after.place->moment.late && std::ranges::any_of(out, contradicted)) return;
  bool const same = after.last == before.first;
  Way const& first = before.place->way;
  Way const& second = after.place->way;
  bool const at_before = first.depth() > second.depth() || (first.listed() && !second.listed());
  Text const how = same ? (at_before ? Text{"không trước", "is not before"} : Text{"không sau", "is not after"})
                   : at_before ? Text{"sau", "is after"}
                               : Text{"trước", "is before"};
  Point const& here = at_before ? before : after;
  Point const& other = at_before ? after : before;
  Finding& finding = add(out, rule, *record.file, here.at->span, record.id,
                         {{"first", here.place->moment.called},
                          {"a", at_before ? before.first_arg : after.last_arg},
                          {"how", how},
                          {"second", other.place->moment.called},
                          {"b", at_before ? after.last_arg : before.first_arg}});
  if (after.place->moment.late) finding.severity = Severity::warning;
}

// True if the meeting lasts more than one day. Its times are then on different days and cannot be compared.
bool several_days(auto const& record) {
  if constexpr (requires { record->end_date; }) return record->end_date && *record->end_date > *record->date;
  return false;
}

void walk(CheckContext const& c, Rule const& rule, Findings& out, auto const& record, Line const& line) {
  if (line.hours && several_days(record)) return;
  std::size_t items = 1;
  for (ParsedMoment const& place : line.places)
    if (place.way.listed()) items = place.way.count(&record.value);
  for (std::size_t item = 0; item < items; ++item) {
    Point before;
    for (ParsedMoment const& place : line.places) {
      Point after = point_at(c, place, &record.value, item);
      if (!after.at) continue;
      if (before.at) compare(rule, out, record, before, after, line.apart);
      before = std::move(after);
    }
  }
}

}  // namespace

static void check_order(CheckContext const& c, Rule const& rule, Findings& out) {
  each_record(c.unit, [&](auto const& record) {
    using R = std::remove_cvref_t<decltype(record.value)>;
    if constexpr (requires { record::Kind<R>::order; })
      for (Line const& line : lines_of<R>()) walk(c, rule, out, record, line);
  });
}

Rule const date_order{.info = {.id = "date-order",
                               .message = {"{first} {a} {how} {second} {b}", "{first}, {a}, {how} {second}, {b}"},
                               .fix = {"kiểm tra và sửa một trong hai ngày, giờ", "check and correct one of the two"},
                               .bad = "date: 2026-03-25\nconclusion: {number: 04-TB/BCĐ, date: 2026-03-20}\n",
                               .good = "date: 2026-03-25\nconclusion: {number: 04-TB/BCĐ, date: 2026-03-27}\n",
                               .yields = true},
                      .check = check_order};

Family order_rules() {
  static constexpr Rule const* rules[]{&date_order};
  return rules;
}

}  // namespace bcd::rule
