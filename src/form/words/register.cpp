#include "bcd/form/register.hpp"

#include <array>

#include "bcd/form/form.hpp"
#include "bcd/form/words.hpp"
#include "bcd/record/paper_number.hpp"
#include "form/views/meeting_paper.hpp"
#include "form/views/record_paper.hpp"
#include "layout.hpp"
#include "paper_voice.hpp"
#include "people.hpp"
#include "record_words.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

std::string name_or_nothing(Unit const& unit, auto const& ref, Date day) {
  return ref ? known_name(unit, ref->id, day) : std::string{};
}
// `body`: whose members all-members means.
std::string names(Unit const& unit, auto const& refs, std::string_view body, Date day) {
  std::vector<std::string> all;
  for (auto const& one : *refs)
    all.push_back(one->id == record::all_members_word
                      ? "các thành viên " + regulation::body_name(*unit.in_force(day).regulation, body)
                      : known_name(unit, one->id, day));
  return joined(all, "; ");
}
std::string parties(Unit const& unit, record::Lines const& lines, Date day) {
  std::vector<std::string> all;
  for (auto const& one : lines.items) all.push_back(told_party(unit, *one, day));
  for (std::string& one : all)
    if (&one != &all.front() && one.starts_with("Các ")) one = in_sentence(one);
  return joined(all, "; ");
}

// "" for an empty id.
std::string member_name(Unit const& unit, std::string const& id, Date day) {
  return id.empty() ? id : known_name(unit, id, day);
}
// The name on a paper of one record, of which the record may tell who decided.
std::string signer_name(Unit const& unit, ledger::NumberedPaper const& paper, std::string const& recorded = {}) {
  return member_name(unit, signing_member(record_paper(unit, paper.date, paper.number), recorded), paper.date);
}

RegisterEntry of_meeting(Unit const& unit, ledger::NumberedPaper const& paper,
                         unit::Record<record::Meeting> const& record) {
  record::Meeting const& m = record.value;
  MeetingPaper const printed = meeting_paper_of({unit, paper.date, &record});
  std::string const body = regulation::body_name(*unit.in_force(*m.date).regulation, m.body->id);
  std::string const meeting = meeting_noun(m) + " của " + body;
  Date const day = paper.date;
  using enum ledger::NumberedKind;
  switch (paper.kind) {
    case invitation:
      return {"Giấy mời dự " + meeting, member_name(unit, inviting_member(printed), day), "các thành viên " + body};
    case minutes:
      return {"Biên bản " + meeting,
              (*m.minutes->signers).empty() ? name_or_nothing(unit, m.chair, day)
                                            : names(unit, m.minutes->signers, m.body->id, day),
              names(unit, m.minutes->sent_to, m.body->id, day)};
    default:
      return {"Thông báo kết luận " + meeting, member_name(unit, concluding_member(printed), day),
              names(unit, m.conclusion->sent_to, m.body->id, day)};
  }
}

RegisterEntry of_report(Unit const& unit, ledger::NumberedPaper const& paper, record::Report const& one) {
  static constexpr std::array<std::string_view, 1> reports{record::Kind<record::Report>::folder};
  std::string title = capitalised(record_words(unit, paper.record, reports));
  if (one.subject) title += " về " + unended(*one.subject);
  std::string to = one.to ? told_party(unit, *one.to, paper.date) : "";
  bool const own = one.from->id == main_body(*unit.in_force(paper.date).regulation);
  std::string const by_office = own ? head_of(unit, one.from->id, paper.date) : std::string{};
  std::string const signer = one.signer ? one.signer->id : by_office;
  return {std::move(title), member_name(unit, signer, paper.date), std::move(to)};
}

RegisterEntry of_inspection(Unit const& unit, ledger::NumberedPaper const& paper, record::Inspection const& one) {
  bool const report = paper.kind == ledger::NumberedKind::inspection_report;
  return {report ? "Báo cáo kết quả kiểm tra theo Quyết định số " + *one.number + ", ngày " + short_date(*one.date)
                 : "Quyết định về việc thành lập Đoàn kiểm tra",
          report ? known_name(unit, one.lead->id, paper.date) : signer_name(unit, paper),
          names(unit, one.targets, "", paper.date)};
}

RegisterEntry of_commendation(Unit const& unit, ledger::NumberedPaper const& paper, record::Commendation const& one) {
  bool const praise = !one.kind || *one.kind == record::CommendationKind::commend;
  std::string const title = record::type_symbol(paper.number) == "QĐ" ? "Quyết định" : "Thông báo";
  return {title + " về việc " + (praise ? "biểu dương" : "phê bình") +
              " tập thể, cá nhân: " + told({unit, paper.date}, *one.reason),
          signer_name(unit, paper), parties(unit, *one.to, paper.date)};
}

RegisterEntry entry_of(Unit const& unit, ledger::NumberedPaper const& paper) {
  Date const day = paper.date;
  using enum ledger::NumberedKind;
  switch (paper.kind) {
    case invitation:
    case minutes:
    case conclusion:
      return of_meeting(unit, paper, *unit.meetings.find(paper.record));
    case report:
      return of_report(unit, paper, unit.reports.find(paper.record)->value);
    case document: {
      auto const& one = unit.documents.find(paper.record)->value;
      return {unended(*one.title), name_or_nothing(unit, one.signer, day), parties(unit, *one.recipients, day)};
    }
    case inspection:
    case inspection_report:
      return of_inspection(unit, paper, unit.inspections.find(paper.record)->value);
    case request: {
      auto const& one = unit.requests.find(paper.record)->value;
      return {"Công văn yêu cầu báo cáo " + told({unit, day}, *one.subject), signer_name(unit, paper),
              names(unit, one.to, "", day)};
    }
    case commendation:
      return of_commendation(unit, paper, unit.commendations.find(paper.record)->value);
    case decision: {
      auto const& one = unit.decisions.find(paper.record)->value;
      return {"Quyết định về việc " + told({unit, day}, *one.text),
              signer_name(unit, paper, one.by ? one.by->id : std::string{}), ""};
    }
    case delegation: {
      auto const& one = unit.delegations.find(paper.record)->value;
      return {"Giấy ủy quyền cho " + comrade(unit, one.to->id, day), known_name(unit, one.from->id, day),
              known_name(unit, one.to->id, day)};
    }
  }
  return {};
}

}  // namespace

RegisterEntry register_entry(Unit const& unit, ledger::NumberedPaper const& paper) {
  RegisterEntry entry = entry_of(unit, paper);
  entry.recipients = capitalised(entry.recipients);
  return entry;
}

}  // namespace bcd::form
