// Clauses with each way of saying how often and by which day, with their sentences in both languages.
#pragma once
#include "clause_sentences.hpp"

namespace bcd::test {

inline constexpr SaidClause recurring_clauses[]{
    {"meeting: {body: standing, every: week}", "Thường trực họp định kỳ hằng tuần",
     "Thường trực meets regularly: every week"},
    {"meeting: {body: committee, kind: thematic, every: year, times: 2}",
     "Ban Chỉ đạo họp chuyên đề ít nhất 2 lần mỗi năm", "Ban Chỉ đạo holds at least 2 thematic meetings every year"},
    {"meeting: {body: committee, kind: extraordinary, every: {years: 2, from: 2026}, due_day: 20}",
     "Ban Chỉ đạo họp đột xuất 2 năm một lần, tính từ năm 2026, chậm nhất ngày 20 tháng cuối kỳ",
     "Ban Chỉ đạo holds an extraordinary meeting every 2 years, counted from 2026, by day 20 of the last month"},
    {"meeting: {body: team, kind: plenary, months: [1, 7], days: {from: 1, to: 5}}",
     "Tổ Giúp việc họp toàn thể tháng 1, 7, từ ngày 1 đến ngày 5",
     "Tổ Giúp việc holds a plenary meeting in months 1 and 7, from day 1 to day 5"},
    {"meeting: {body: standing, kind: thematic, every: quarter, last_working_day: true}",
     "Thường trực họp chuyên đề hằng quý, chậm nhất ngày làm việc cuối cùng của quý",
     "Thường trực holds a thematic meeting every quarter, by the last working day of the quarter"},
    {"meeting: {body: standing, kind: expanded, every: quarter, within: 10 days, of: meeting}",
     "Thường trực họp mở rộng hằng quý, trong 10 ngày kể từ cuộc họp định kỳ của kỳ ấy",
     "Thường trực holds an expanded meeting every quarter, within 10 days of the regular meeting for the period"},
    {"report: {from: {members_of: standing}, every: week, within: 2 working days, of: period_end}",
     "thành viên Thường trực báo cáo hằng tuần, trong 2 ngày làm việc kể từ ngày cuối kỳ",
     "each member of Thường trực reports every week, within 2 working days of the last day of the period"},
    {"report: {from: {members_of: standing}, every: quarter, days: {from: 15, to: 20}, to: committee}",
     "thành viên Thường trực báo cáo hằng quý, từ ngày 15 đến ngày 20 tháng cuối kỳ, gửi Ban Chỉ đạo",
     "each member of Thường trực reports every quarter, from day 15 to day 20 of the last month, to Ban Chỉ đạo"},
    {"review: {body: committee, every: {years: 5}, within: 15 days, of: period_end}",
     "Ban Chỉ đạo tổng kết công tác 5 năm một lần, trong 15 ngày kể từ ngày cuối kỳ",
     "Ban Chỉ đạo reviews its work every 5 years, within 15 days of the last day of the period"},
    {"programme: {body: team, before: year}",
     "Tổ Giúp việc thông qua chương trình công tác hằng năm, chậm nhất ngày 31/12 năm trước",
     "Tổ Giúp việc adopts a programme of work every year, before that year begins"}};

}  // namespace bcd::test
