// The obligations of a unit in one year, due or not: regular meetings, reviews and reports, as rows of a table.
#pragma once
#include <string>
#include <vector>

#include "bcd/form/form.hpp"

namespace bcd::form {

// "khoản 1 Điều 14"; for a house rule, "quy định nội bộ" and the number of the paper that decided it.
std::string basis_words(record::Clause const& entry, bool house_rule);

struct YearMeeting {
  std::string body, period, due, planned, basis;
};
inline constexpr auto year_meeting_keys = keys_of<YearMeeting>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text<&YearMeeting::body>("body", {"Ban, tổ họp", "The body that meets"}),
    text<&YearMeeting::period>(
        "period", {"Kỳ họp, kể cả kỳ được tính chung", "The period, and any longer periods it also serves"}),
    text<&YearMeeting::due>("due", {"Chậm nhất ngày", "Last day"}),
    text<&YearMeeting::planned>("planned", {"Ngày họp theo hồ sơ", "Days recorded, held or planned"}),
    text<&YearMeeting::basis>("basis", {"Căn cứ", "The clause"}));
// Sorted by body in the order of the regulation, then by due day. If one meeting also serves a longer period, that
// period is named in the row of the shorter one. A meeting held after as_of is not known yet.
std::vector<YearMeeting> year_meetings(unit::Unit const& unit, Period year, Date as_of);

struct YearReview {
  std::string body, period, due, basis;
};
inline constexpr auto year_review_keys = keys_of<YearReview>(
    row_number("no", {"Thứ tự", "Number in the list"}), text<&YearReview::body>("body", {"Ban, tổ", "The body"}),
    text<&YearReview::period>("period", {"Sơ kết, tổng kết kỳ nào", "The review and its period"}),
    text<&YearReview::due>("due", {"Chậm nhất ngày", "Last day"}),
    text<&YearReview::basis>("basis", {"Căn cứ", "The clause"}));
// The reviews the law asks for, then those of the records that no clause asks for.
std::vector<YearReview> year_reviews(unit::Unit const& unit, Period year, Date as_of);

struct YearReport {
  std::string kind, period, due, to, basis;
  int senders = 1;
};
inline constexpr auto year_report_keys = keys_of<YearReport>(
    row_number("no", {"Thứ tự", "Number in the list"}),
    text<&YearReport::kind>("kind", {"Loại báo cáo, nơi báo cáo", "The kind of report and who sends it"}),
    text<&YearReport::period>("period", {"Kỳ", "The period"}),
    text<&YearReport::due>("due", {"Hạn gửi", "The due day"}), text<&YearReport::to>("to", {"Nơi nhận", "Recipient"}),
    number<&YearReport::senders>("senders", {"Số nơi gửi", "Number of senders"}),
    text<&YearReport::basis>("basis", {"Căn cứ", "The clause"}));
// One row per kind of report and period. The number of senders is counted from the current records.
std::vector<YearReport> year_reports(unit::Unit const& unit, Period year);

}  // namespace bcd::form
