// The lines of a reminder: each kind of thing that is owed, in words.
#pragma once
#include "bcd/form/owed.hpp"

namespace bcd::form {

// `remark`: what moved the day.
OwedItem item(OwedKind kind, std::string text, std::string basis, std::optional<Date> limit, std::string_view remark = {});
OwedItem report_item(Desk const& desk, unit::ReportDuty const& duty, std::string basis);
OwedItem request_item(Desk const& desk, unit::Record<record::Request> const& request, std::string_view from, Date limit,
                      std::string const& clauses);
OwedItem task_item(Desk const& desk, unit::Task const& task);
OwedItem consultation_item(record::Consultation const& one, std::string const& clauses);

// A task that the sender leads, that has a day, and that is neither done nor put off.
bool is_pending(unit::Task const& task, std::string_view sender);
// Was the sender asked, and has not replied? A reply under a misspelt name may be theirs.
bool is_silent(Desk const& desk, record::Consultation const& one, std::string_view sender);
// " của Ban Chỉ đạo ngày 25/9/2026"
std::string of_body(unit::Unit const& unit, record::Meeting const& meeting);

}  // namespace bcd::form
