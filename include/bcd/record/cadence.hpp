// How often a clause asks for something, and by which day of each period: the fields that recurring clauses share.
// A clause derives from Cadence and lists those of the field arrays below that it accepts.
#pragma once
#include <array>
#include <utility>

#include "bcd/record/parts.hpp"

namespace bcd::record {

using DayOfMonth = Whole<1, 31>;
using MonthOfYear = Whole<1, 12>;

// A period of the calendar, written as a word, or a number of years, written as a map.
struct Interval {
  Every word = Every::year;
  At<Whole<2, 50>> years;
  At<Whole<first_year, last_year>> from;  // first year of one of the cycles
  Every every() const { return years ? Every::years : word; }
};
template <>
struct Kind<Interval> {
  static constexpr std::string_view name = "every", folder = "";
  static constexpr Text title{"chu kỳ nhiều năm", "cycle of several years"};
  static constexpr std::array fields{
      field<&Interval::years>("years", Need::required, {"Số năm", "Number of years"}, "5"),
      field<&Interval::from>("from", Need::optional,
                             {"Năm đầu của một chu kỳ; bỏ trống: năm trọn đầu tiên kể từ since của đơn vị",
                              "First year of a cycle; left out: the first whole year from the unit's since"},
                             "2026")};
};
template <>
struct Shape<Interval> {
  static constexpr ShapeInfo info() {
    ShapeInfo info{ValueForm::word};
    info.words = Words<Every>::table;
    info.object = &kind_info<Interval>;
    info.word = [](void const* value) { return std::size_t(static_cast<Interval const*>(value)->every()); };
    info.read = [](std::string_view scalar, void* value) {
      return shape_info<Every>.read(scalar, &static_cast<Interval*>(value)->word);
    };
    return info;
  }
};

// Days of one month, both included.
struct DayWindow {
  At<DayOfMonth> from, to;
};
template <>
struct Kind<DayWindow> {
  static constexpr std::string_view name = "days", folder = "";
  static constexpr Text title{"khoảng ngày trong tháng", "days of the month"};
  static constexpr std::array fields{
      field<&DayWindow::from>("from", Need::required, {"Từ ngày", "From day"}, "1"),
      field<&DayWindow::to>("to", Need::required, {"Đến hết ngày", "To day, inclusive"}, "5")};
};

enum class CadenceEvent { period_end, meeting, review };
template <>
struct Words<CadenceEvent> {
  static constexpr std::array table{
      Word{"period_end", {"ngày cuối kỳ", "the last day of the period"}},
      Word{"meeting", {"cuộc họp định kỳ của kỳ ấy", "the regular meeting for the period"}},
      Word{"review", {"hội nghị sơ kết, tổng kết kỳ ấy", "the review of the period"}}};
};
enum class BeforeWhat { year };
template <>
struct Words<BeforeWhat> {
  static constexpr std::array table{Word{"year", {"trước khi năm bắt đầu", "before the year begins"}}};
};

// The day by which something is due in each period. At most one of due_day, by_day, days, last_working_day and within
// is given; none: the last day of the period.
struct DueDays {
  At<DayOfMonth> due_day, by_day;  // of the period's last month; of the month after it
  At<DayWindow> days;              // of the period's last month
  At<bool> last_working_day;       // of the period
  At<Duration> within;             // after the event `of`
  At<CadenceEvent> of;
  At<TimeOfDay> due_time;
  bool on_last_working_day() const { return last_working_day && *last_working_day; }
  bool name_day() const { return due_day || by_day || days || within || on_last_working_day(); }
};
// The periods: every one of a length, or fixed months.
struct Recurrence {
  At<Interval> every;
  List<MonthOfYear> months;
  At<Whole<1, 99>> times;  // in a period, at any time within it
  // Returns the length of a period: a year if the clause names none.
  Every length() const { return every ? every->every() : months ? Every::month : Every::year; }
  int needed() const { return times ? *times : 1; }
};
struct Cadence : Recurrence, DueDays {
  At<MonthOfYear> by_month;  // of a yearly obligation: the month by whose end it is due
  At<BeforeWhat> before_year;
};

// Like field<Member>() for a member of a base of the clause.
template <class Clause, auto Member>
constexpr FieldInfo base_field(std::string_view key, Need need, Text title, std::string_view example = {}) {
  FieldInfo info = field<Member>(key, need, title, example);
  info.in = [](void* object) -> AtBase& { return static_cast<Clause*>(object)->*Member; };
  return info;
}
// Returns the fields of all the arrays, in their order.
template <std::size_t... N>
constexpr auto fields_of(std::array<FieldInfo, N> const&... parts) {
  constexpr std::size_t count = (N + ...);
  std::array<FieldInfo const*, count> all{};
  std::size_t filled = 0;
  auto const add = [&](auto const& part) {
    for (FieldInfo const& one : part) all[filled++] = &one;
  };
  (add(parts), ...);
  return [&]<std::size_t... I>(std::index_sequence<I...>) { return std::array<FieldInfo, count>{*all[I]...}; }
  (std::make_index_sequence<count>{});
}

// Every period, or in fixed months. Exactly one of the two is given.
template <class Clause>
constexpr std::array cadence_fields{
    base_field<Clause, &Recurrence::every>(
        "every", Need::one_of,
        {"Chu kỳ; nhiều năm một lần thì ghi {years: 5}", "How often; once in several years is written {years: 5}"},
        "quarter"),
    base_field<Clause, &Recurrence::months>("months", Need::one_of, {"Các tháng cố định", "Fixed months"}, "1")};

template <class Clause>
constexpr std::array due_day_fields{
    base_field<Clause, &DueDays::due_day>(
        "due_day", Need::optional,
        {"Chậm nhất ngày này của tháng cuối kỳ", "No later than this day of the last month of the period"}, "20"),
    base_field<Clause, &DueDays::by_day>(
        "by_day", Need::optional,
        {"Hoặc chậm nhất ngày này của tháng sau kỳ", "Or no later than this day of the month after the period"}, "5")
        .instead(),
    base_field<Clause, &DueDays::days>(
        "days", Need::optional,
        {"Hoặc trong khoảng ngày này của tháng cuối kỳ", "Or on these days of the last month of the period"})
        .instead(),
    base_field<Clause, &DueDays::last_working_day>(
        "last_working_day", Need::optional,
        {"Hoặc chậm nhất ngày làm việc cuối cùng của kỳ", "Or no later than the last working day of the period"},
        "true")
        .instead(),
    base_field<Clause, &DueDays::within>("within", Need::optional,
                                         {"Hoặc trong thời hạn này, kể từ of", "Or within this time of the event `of`"},
                                         "15 days")
        .instead(),
    base_field<Clause, &DueDays::of>("of", Need::optional,
                                     {"Thời hạn within tính từ", "Event from which `within` counts"}, "period_end")
        .instead()};

// Of obligations of a year.
template <class Clause>
constexpr std::array yearly_fields{
    base_field<Clause, &Cadence::by_month>(
        "by_month", Need::optional,
        {"Chậm nhất hết tháng này; bỏ trống: hết năm", "By the end of this month; left out: of the year"}, "1"),
    base_field<Clause, &Cadence::before_year>("before", Need::optional,
                                              {"Hoặc trước khi năm bắt đầu", "Or before the year begins"}, "year")
        .instead()};

}  // namespace bcd::record
