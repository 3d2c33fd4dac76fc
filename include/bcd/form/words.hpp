// Dates, numbers and lists in the style of Vietnamese official papers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/meeting.hpp"
#include "bcd/text/date.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::form {

// Two digits only for days below 10 and for months 1 and 2, as the rules of the Party and of the State require.
std::string long_date(Date day);                                                        // ngày 05 tháng 01 năm 2026
std::string short_date(Date day);                                                       // 05/01/2026, 15/6/2026
std::string clock(TimeOfDay time);                                                      // 14 giờ 00 phút
std::string number_words(double value);                                                 // 1.240; 78,5
std::string count_words(int count);                                                     // 08, 12; 0
std::string percent(int part, int whole);                                               // 78,5%; `whole` must not be 0
std::string gap(std::string_view what);                                                 // [CẦN ĐIỀN: what]
std::string value_or_gap(record::At<std::string> const& value, std::string_view what);  // the value, else a gap
std::string joined(std::vector<std::string> const& parts, std::string_view between);
using utf8::capitalised;
// Without a full stop, comma, semicolon or blank at the end, for use inside a sentence.
std::string unended(std::string_view text);

// The text with a small first letter, for use inside a sentence: "Dự hội nghị" becomes "dự hội nghị". A name
// and an abbreviation keep their capital: "UBND xã", "Đảng ủy", "Trưởng Ban".
std::string in_sentence(std::string_view text);

// "sơ kết 6 tháng đầu năm 2026", "tổng kết năm 2026": "tổng kết" for a year, "sơ kết" for other periods.
std::string review_words(Period period);
// "họp định kỳ quý I/2026", "hội nghị chuyên đề", "hội nghị sơ kết 6 tháng đầu năm 2026".
std::string meeting_words(record::Meeting const& meeting);
// Like meeting_words, as a noun: "cuộc họp định kỳ quý I/2026", "hội nghị chuyên đề".
std::string meeting_noun(record::Meeting const& meeting);
bool is_conference(record::MeetingKind kind);  // true if it is called "hội nghị", false if "cuộc họp"

}  // namespace bcd::form
