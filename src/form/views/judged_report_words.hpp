// A report that somebody owes, in words. All papers that list such reports use these functions.
#pragma once
#include <string>
#include <string_view>

#include "judged_reports.hpp"

namespace bcd::form {

// "16 giờ 30 phút ngày 20/3/2026": when a report was sent. Requires that it was.
std::string sent_words(record::Report const& report);
// "Báo cáo quý III/2026": a regular report is named by its period only.
std::string report_words(record::ReportKind kind, Period period, std::string_view subject);
// Returns the extensions granted, with the person who granted each and the reason; "" if there are none.
std::string extension_words(ReportingPeriod const& reporting, ledger::ReportDuty const& duty);
// Returns what else the records tell: a waiver, another sender, versions returned, drafted or sent again.
std::string note_of(ReportingPeriod const& reporting, JudgedReport const& one);
// "đúng hạn", "trễ 2 ngày", "chưa gửi, quá hạn 10 ngày"; "đến hạn, chưa nhận được" on the last day itself.
std::string state_words(JudgedReport const& one, Date as_of);

}  // namespace bcd::form
