// The lines of a reminder, one function for each kind of obligation.
#pragma once
#include "bcd/form/owed.hpp"

namespace bcd::form {

// `remark`: the reason why the due day was moved; "" if it was not.
OwedItem item(OwedKind kind, std::string text, std::string basis, std::optional<Date> limit,
              std::string_view remark = {});
OwedItem report_item(SenderLedger const& senders, ledger::ReportDuty const& duty, std::string basis);
OwedItem request_item(SenderLedger const& senders, unit::Record<record::Request> const& request, std::string_view from,
                      Date limit, std::string const& clauses);
OwedItem task_item(SenderLedger const& senders, ledger::Task const& task);
OwedItem consultation_item(record::Consultation const& one, std::string const& clauses);
OwedItem opinion_item(SenderLedger const& senders, unit::Record<record::Meeting> const& meeting,
                      std::string_view member, std::string const& clauses);

// " của Ban Chỉ đạo ngày 25/9/2026"
std::string of_body(unit::Unit const& unit, record::Meeting const& meeting);

}  // namespace bcd::form
