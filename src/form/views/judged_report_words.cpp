#include "judged_report_words.hpp"

#include "bcd/form/words.hpp"
#include "bcd/rule/waivers.hpp"
#include "form/words/layout.hpp"
#include "form/words/record_words.hpp"

namespace bcd::form {
namespace {

// Returns every version of the report an obligation asks for, drafts and returned ones included.
std::vector<unit::Record<record::Report> const*> versions(unit::Unit const& unit, ledger::ReportDuty const& duty) {
  std::vector<unit::Record<record::Report> const*> found;
  for (auto const& report : unit.reports.all)
    if (ledger::is_for(unit, report, duty)) found.push_back(&report);
  return found;
}

// Returns by whom and why a late or missing report was waived, or "" if it was not.
std::string accepted_words(ReportingPeriod const& reporting, JudgedReport const& one) {
  LocatedFinding const* const finding = accepted_finding(reporting, one.duty, one.outcome);
  record::Waiver const* const waiver = finding ? rule::waiver_of(reporting.unit(), *finding) : nullptr;
  if (!waiver) return {};
  return "đã được chấp nhận (" + comrade(reporting.unit(), waiver->by->id, *waiver->date) + ", ngày " +
         short_date(*waiver->date) + "), lý do: " + in_sentence(unended(*waiver->reason));
}

}  // namespace

std::string sent_words(record::Report const& report) {
  return (report.time ? clock(*report.time) + " ngày " : "") + short_date(*report.submitted);
}

std::string report_words(record::ReportKind kind, Period period, std::string_view subject) {
  std::string const words = period.spoken(Lang::vi);
  return kind == record::ReportKind::ad_hoc
             ? capitalised(record::word_title(kind).in(Lang::vi)) + ", " + words
             : "Báo cáo " + words + (subject.empty() ? "" : " về ") + std::string{subject};
}

std::string extension_words(ReportingPeriod const& reporting, ledger::ReportDuty const& duty) {
  std::vector<std::string> all;
  for (auto const* version : versions(reporting.unit(), duty)) {
    if (!version->value.extension) continue;
    record::Extension const& one = *version->value.extension;
    all.push_back("đến ngày " + short_date(*one.until) + ", " + comrade(reporting.unit(), one.by->id, *one.until) +
                  " cho phép, lý do: " + in_sentence(unended(*one.reason)));
  }
  return joined(all, "; ");
}

std::string note_of(ReportingPeriod const& reporting, JudgedReport const& one) {
  std::vector<std::string> notes;
  if (one.accepted) notes.push_back(accepted_words(reporting, one));
  if (auto const* const sent = one.outcome.report; sent && sent->value.from->id != one.duty.from)
    notes.push_back("do người giữ vị trí trước là " +
                    comrade(reporting.unit(), sent->value.from->id, *sent->value.submitted) + " gửi");
  for (auto const* version : versions(reporting.unit(), one.duty)) {
    record::Report const& report = version->value;
    if (report.submitted && *report.submitted > reporting.as_of()) continue;
    if (*report.status == record::ReportStatus::returned)
      notes.push_back("bản " + version_words(report) + " được trả lại để bổ sung");
    if (*report.status == record::ReportStatus::draft) notes.push_back("còn bản dự thảo chưa gửi");
    if (ledger::submitted(*version, reporting.as_of()) && version != one.outcome.report)
      notes.push_back("gửi lại ngày " + short_date(*report.submitted) + number_in_brackets(report));
  }
  return joined(notes, "; ");
}

std::string state_words(JudgedReport const& one, Date as_of) {
  switch (one.outcome.result) {
    case ReportResult::in_time:
      return "đúng hạn";
    case ReportResult::extended:
      return "đúng hạn (được gia hạn đến " + short_date(one.outcome.limit) + ")";
    case ReportResult::late:
      return late_words(one);
    case ReportResult::missing:
      return "chưa gửi, quá hạn " + count_words(one.outcome.days) + " ngày";
    case ReportResult::waiting:
      return one.outcome.limit == as_of ? "đến hạn, chưa nhận được" : "chưa đến hạn";
    case ReportResult::unreadable:
      return "hồ sơ còn lỗi, chưa xác định";
  }
  return {};
}

}  // namespace bcd::form
