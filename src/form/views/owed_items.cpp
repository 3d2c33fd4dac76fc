#include "owed_items.hpp"

#include <algorithm>

#include "bcd/form/states.hpp"
#include "bcd/form/words.hpp"
#include "bcd/ledger/outcome.hpp"
#include "bcd/unit/attendance.hpp"
#include "form/words/layout.hpp"

namespace bcd::form {
namespace {

using record::ReportStatus;
using unit::Record;

std::string after_semicolon(std::string const& words) { return words.empty() ? "" : "; " + words; }

// " (bản đã gửi được trả lại để bổ sung)": a report exists but does not count, because it was returned or is a draft.
// Returns "" if there is no such report.
template <class Fits>
std::string why_not_counted(unit::Unit const& unit, Fits const& fits) {
  for (auto const& report : unit.reports.all)
    if (report.whole && *report->status != ReportStatus::submitted && fits(report))
      return *report->status == ReportStatus::returned ? " (bản đã gửi được trả lại để bổ sung)"
                                                       : " (hồ sơ mới có dự thảo)";
  return {};
}

std::string request_basis(record::Request const& request) {
  return (request.number ? "Yêu cầu số " + *request.number + ", ngày " : "Yêu cầu ngày ") + short_date(*request.issued);
}

std::string task_basis(SenderLedger const& senders, ledger::Task const& task) {
  std::string const no = " (nhiệm vụ số " + std::to_string(int(*task.item->no)) + ")";
  if (!task.meeting) return "Chương trình công tác năm " + std::to_string(task.given.year()) + no;
  record::Conclusion const& conclusion = *task.meeting->value.conclusion;
  if (!conclusion.number)
    return "Kết luận " + meeting_noun(task.meeting->value) + of_body(senders.unit(), task.meeting->value) + no;
  return "Thông báo số " + *conclusion.number + (conclusion.date ? ", ngày " + short_date(*conclusion.date) : "") + no;
}

}  // namespace

std::string of_body(unit::Unit const& unit, record::Meeting const& meeting) {
  return " của " + regulation::body_name(*unit.in_force(*meeting.date).regulation, meeting.body->id) + " ngày " +
         short_date(*meeting.date);
}

OwedItem item(OwedKind kind, std::string text, std::string basis, std::optional<Date> limit, std::string_view remark) {
  return {kind, std::move(text), std::move(basis), limit,
          limit ? short_date(*limit) + std::string{remark} : std::string{}};
}

// " về Đề án 06", or "" if the clause names no subject.
std::string about(ledger::ReportDuty const& duty) {
  return duty.subject().empty() ? std::string{} : " về " + std::string{duty.subject()};
}

OwedItem report_item(SenderLedger const& senders, ledger::ReportDuty const& duty, std::string basis) {
  ReportOutcome const outcome = outcome_of(senders.c, duty);
  std::string remark;
  if (outcome.limit != duty.rolled) remark = " (đã gia hạn)";
  else if (duty.rolled != duty.due) remark = " (ngày " + short_date(duty.due) + " là ngày nghỉ)";
  std::string const state = why_not_counted(
      senders.unit(), [&](Record<record::Report> const& one) { return ledger::is_for(senders.unit(), one, duty); });
  return item(OwedKind::report, "Báo cáo " + duty.period.spoken(Lang::vi) + about(duty) + state, std::move(basis),
              outcome.limit, remark);
}

OwedItem request_item(SenderLedger const& senders, Record<record::Request> const& request, std::string_view from,
                      Date limit, std::string const& clauses) {
  std::string const state = why_not_counted(senders.unit(), [&](Record<record::Report> const& one) {
    return one->request && one->request->id == request.id && one->from->id == from;
  });
  std::string_view const remark = limit > *request->due ? " (đã gia hạn)" : "";
  return item(OwedKind::report, "Báo cáo theo yêu cầu: " + unended(*request->subject) + state,
              request_basis(request.value) + after_semicolon(clauses), limit, remark);
}

OwedItem task_item(SenderLedger const& senders, ledger::Task const& task) {
  std::string said =
      task.state.said_by ? std::string{record::word_title(task.state.status).in(Lang::vi)} : "chưa có báo cáo";
  if (task.state.percent) said += ", " + std::to_string(*task.state.percent) + "%";
  return item(OwedKind::task, unended(*task.item->text) + " (" + said + ")", task_basis(senders, task),
              *task.item->due);
}

OwedItem opinion_item(SenderLedger const& senders, Record<record::Meeting> const& meeting, std::string_view member,
                      std::string const& clauses) {
  std::string asked;
  if (record::Absence const* const absence = unit::absence_of(meeting.value, member);
      absence && absence->opinion->requested)
    asked = " (được yêu cầu ngày " + short_date(*absence->opinion->requested) + ")";
  return item(
      OwedKind::opinion,
      "Ý kiến bằng văn bản về nội dung " + meeting_noun(meeting.value) + of_body(senders.unit(), meeting.value) + asked,
      clauses, std::nullopt);
}

OwedItem consultation_item(record::Consultation const& one, std::string const& clauses) {
  return item(OwedKind::answer, "Trả lời việc lấy ý kiến bằng văn bản: " + unended(*one.question),
              "Văn bản lấy ý kiến gửi ngày " + short_date(*one.sent) + after_semicolon(clauses), *one.due);
}

}  // namespace bcd::form
