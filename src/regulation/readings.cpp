#include "bcd/regulation/readings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "bcd/regulation/regulation.hpp"

namespace bcd::regulation {
namespace {

using std::string_view;

constexpr ReadingValue rolls[]{
    {"next-working-day",
     {"hạn dời đến ngày làm việc kế tiếp; cũng là khi không ghi (khoản 5 Điều 148 Bộ luật Dân sự năm 2015)",
      "it moves to the next working day; also if nothing is said (clause 5 of article 148, Civil Code 2015)"}},
    {"previous-working-day", {"hạn lùi về ngày làm việc trước đó", "it moves to the working day before"}},
    {"none", {"giữ nguyên ngày ấy", "it stays on that day"}}};
constexpr ReadingValue combined[]{{"yes", {"cuộc họp ấy tính cho cả hai kỳ", "that meeting counts for both periods"}},
                                  {"no", {"mỗi kỳ phải có cuộc họp riêng", "each period needs a meeting of its own"}}};
constexpr ReadingValue heads[]{{"yes", {"phải báo cáo như thành viên", "the head must report as the members do"}},
                               {"no", {"không phải báo cáo", "the head need not report"}}};
constexpr ReadingValue lead_scopes[]{
    {"both",
     {"cho cả việc báo cáo người đứng đầu và thông báo Cơ quan Thường trực",
      "to the report to the head and to the notice to the standing agency"}},
    {"notify-only", {"chỉ cho việc thông báo Cơ quan Thường trực", "only to the notice to the standing agency"}}};
constexpr ReadingValue lead_days[]{{"calendar-day", {"ngày dương lịch", "calendar days"}},
                                   {"working-day", {"ngày làm việc", "working days"}}};
constexpr ReadingValue due_days[]{
    {"last-day-of-period",
     {"hạn là ngày cuối kỳ; chưa có khi hết kỳ là cảnh báo, khi hết kỳ sau là lỗi",
      "due on the last day of the period; a missing one is a warning after it, an error after the next period"}},
    {reading::house_rule,
     {"hạn do house_rules đặt; điều khoản này không đặt hạn, hết kỳ sau mà chưa có mới là lỗi",
      "house_rules set the day; this clause sets none, and a missing one is an error after the next period"}}};
constexpr ReadingValue review_limits[]{
    {reading::none,
     {"không có hạn: hết kỳ là cảnh báo, hết kỳ sau là lỗi",
      "no due day: a warning after the period, an error after the next one"}},
    {reading::year_end,
     {"hạn là ngày cuối kỳ; họp sau ngày ấy là trễ", "due on the last day of the period; held later, it is late"}}};
constexpr ReadingValue paper_limits[]{
    {"next-held-meeting", {"chậm nhất là ngày họp lần sau", "by the day of the next meeting held"}},
    {reading::house_rule, {"hạn do house_rules đặt", "house_rules set the due day"}}};

constexpr std::array acted{
    ActedReading{reading::roll, {"Hạn rơi vào ngày nghỉ thì là ngày nào", "A due day on a day off"}, rolls, true},
    ActedReading{reading::combine,
                 {"Cuộc họp của tháng cuối kỳ có tính luôn cho kỳ dài hơn không",
                  "Whether the meeting of a period's last month also counts for the longer period"},
                 combined,
                 true},
    ActedReading{
        reading::head_reports, {"Người đứng đầu có phải báo cáo không", "Whether the head must report"}, heads, true},
    ActedReading{reading::absence_lead_scope,
                 {"Thời hạn báo vắng áp dụng cho việc báo nào", "To which report the lead time of an absence applies"},
                 lead_scopes,
                 true},
    ActedReading{reading::absence_lead_days,
                 {"Thời hạn báo vắng tính theo ngày nào", "The days in which the lead time of an absence is counted"},
                 lead_days,
                 true},
    ActedReading{reading::due_without_day,
                 {"Báo cáo mà văn bản không nêu ngày gửi", "A report for which the text names no day"},
                 due_days,
                 false},
    ActedReading{reading::review_limit,
                 {"Sơ kết, tổng kết mà văn bản không nêu hạn", "A review for which the text names no due day"},
                 review_limits,
                 false},
    ActedReading{reading::minutes_limit,
                 {"Biên bản mà văn bản không nêu hạn", "Minutes for which the text names no due day"},
                 paper_limits,
                 false},
    ActedReading{
        reading::conclusion_limit,
        {"Thông báo kết luận mà văn bản không nêu hạn", "A conclusion notice for which the text names no due day"},
        paper_limits,
        false}};

// True if some clause of the article applies only under a value of this reading.
bool parts_clauses(Regulation const& regulation, record::Reading const& one) {
  return std::ranges::any_of(*regulation.record->clauses, [&](auto const& clause) {
    return clause->under && *clause->article == *one.article && *clause->under->reading == *one.reading;
  });
}

}  // namespace

std::span<ActedReading const> acted_readings() { return acted; }

ActedReading const* acted_reading(string_view name) {
  auto const found = std::ranges::find(acted, name, &ActedReading::name);
  return found == acted.end() ? nullptr : &*found;
}

bool acts_on(Regulation const& regulation, record::Reading const& one, string_view value) {
  if (value == *one.value || parts_clauses(regulation, one)) return true;
  ActedReading const* const known = acted_reading(*one.reading);
  return known && std::ranges::find(known->values, value, &ReadingValue::id) != known->values.end();
}

bool is_obeyed(Regulation const& regulation, record::Reading const& one) {
  return std::ranges::any_of(
      *one.alternatives, [&](auto const& value) { return *value != *one.value && acts_on(regulation, one, *value); });
}

Arg reading_words(Regulation const& regulation, string_view article, string_view name, string_view value) {
  record::Reading const* const found = regulation.reading(article, name);
  if (!found) return "";
  auto const in = [&](Lang lang) { return fmt::format("{} = {} ({})", name, value, found->asked(lang)); };
  return {in(Lang::vi), in(Lang::en)};
}

}  // namespace bcd::regulation
