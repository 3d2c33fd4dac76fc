// The obligations of a unit in one year, due or not: regular meetings, reviews and reports, as rows of a table.
#pragma once
#include <array>
#include <string>

#include "bcd/form/form.hpp"

namespace bcd::form {

// "khoản 1 Điều 14"; for a house rule, "quy định nội bộ" and the number of the paper that decided it.
std::string basis_words(record::Clause const& entry, bool house_rule);

inline constexpr std::array year_meeting_keys{
    number("no", {"Thứ tự", "Number in the list"}),
    text("body", {"Ban, tổ họp", "The body that meets"}),
    text("period", {"Kỳ họp, kể cả kỳ được tính chung", "The period, and any longer periods it also serves"}),
    text("due", {"Chậm nhất ngày", "Last day"}),
    text("planned", {"Ngày họp theo hồ sơ", "Days recorded, held or planned"}),
    text("basis", {"Căn cứ", "The clause"})};
inline constexpr std::array year_review_keys{
    number("no", {"Thứ tự", "Number in the list"}), text("body", {"Ban, tổ", "The body"}),
    text("period", {"Sơ kết, tổng kết kỳ nào", "The review and its period"}),
    text("due", {"Chậm nhất ngày", "Last day"}), text("basis", {"Căn cứ", "The clause"})};
inline constexpr std::array year_report_keys{
    number("no", {"Thứ tự", "Number in the list"}),
    text("kind", {"Loại báo cáo, nơi báo cáo", "The kind of report and who sends it"}),
    text("period", {"Kỳ", "The period"}),
    text("due", {"Hạn gửi", "The due day"}),
    text("to", {"Nơi nhận", "Recipient"}),
    number("senders", {"Số nơi gửi", "Number of senders"}),
    text("basis", {"Căn cứ", "The clause"})};

// Sorted by body in the order of the regulation, then by due day. If one meeting also serves a longer period, that
// period is named in the row of the shorter one.
Model year_meetings(unit::Unit const& unit, Period year);
Model year_reviews(unit::Unit const& unit, Period year);
// One row per kind of report and period. The number of senders is counted from the current records.
Model year_reports(unit::Unit const& unit, Period year);

}  // namespace bcd::form
