#include "bcd/ledger/numbered_papers.hpp"

#include <algorithm>
#include <tuple>

namespace bcd::ledger {
namespace {

class Collector {
 public:
  void keep(NumberedKind kind, std::string owner, record::At<std::string> const& number, Date date,
            auto const& record) {
    if (number)
      found.push_back(
          {kind, std::move(owner), *number, date, record.file, number.span, record.id, record::parse_number(*number)});
  }
  void meeting(unit::Record<record::Meeting> const& one) {
    record::Meeting const& m = one.value;
    if (m.invitation) {
      auto const& dated = m.invitation->date ? m.invitation->date : m.invitation->sent;
      keep(NumberedKind::invitation, "", m.invitation->number, dated ? *dated : *m.date, one);
    }
    if (m.minutes)
      keep(NumberedKind::minutes, "", m.minutes->number, m.minutes->date ? *m.minutes->date : *m.date, one);
    if (m.conclusion)
      keep(NumberedKind::conclusion, "", m.conclusion->number, m.conclusion->date ? *m.conclusion->date : *m.date, one);
  }
  void inspection(unit::Record<record::Inspection> const& one) {
    keep(NumberedKind::inspection, "", one->number, *one->date, one);
    if (one->report) keep(NumberedKind::inspection_report, "", one->report->number, *one->report->date, one);
  }
  void dated(NumberedKind kind, auto const& table, auto const& day) {
    for (auto const& one : table.all)
      if (one.whole) keep(kind, "", one->number, *(one.value.*day), one);
  }
  std::vector<NumberedPaper> found;
};

}  // namespace

std::vector<NumberedPaper> numbered_papers(unit::Unit const& unit) {
  Collector all;
  for (auto const& meeting : unit.meetings.all)
    if (meeting.whole) all.meeting(meeting);
  for (auto const& report : unit.reports.all) {
    if (!report.whole || *report->status == record::ReportStatus::draft) continue;
    bool const own = unit.known_body(report->from->id);
    all.keep(NumberedKind::report, own ? "" : report->from->id, report->number,
             report->submitted ? *report->submitted : report->period->last(), report);
  }
  for (auto const& document : unit.documents.all)
    if (document.whole)
      all.keep(NumberedKind::document, unit.known_body(document->issuer->id) ? "" : document->issuer->id,
               document->number, *document->date, document);
  for (auto const& inspection : unit.inspections.all)
    if (inspection.whole) all.inspection(inspection);
  all.dated(NumberedKind::request, unit.requests, &record::Request::issued);
  all.dated(NumberedKind::commendation, unit.commendations, &record::Commendation::date);
  all.dated(NumberedKind::decision, unit.decisions, &record::Decision::date);
  all.dated(NumberedKind::delegation, unit.delegations, &record::Delegation::since);
  std::ranges::sort(all.found, [](NumberedPaper const& a, NumberedPaper const& b) {
    return std::tie(a.date, a.record, a.file->path(), a.span.begin) <
           std::tie(b.date, b.record, b.file->path(), b.span.begin);
  });
  return std::move(all.found);
}

}  // namespace bcd::ledger
