#include "paper_voice.hpp"

#include "bcd/form/words.hpp"
#include "layout.hpp"
#include "record_words.hpp"

namespace bcd::form {
namespace {

std::string task_words(rule::CheckContext const& c, ledger::Task const& task) {
  std::string const no = std::to_string(int(*task.item->no));
  if (!task.meeting)
    return "nhiệm vụ số " + no + " của chương trình, kế hoạch năm " + std::to_string(task.given.year());
  return "nhiệm vụ số " + no + " theo kết luận " + meeting_words_in_full(c, task.meeting->value);
}

std::string party_words(rule::CheckContext const& c, Reference const& party) {
  if (!party.shown.empty()) return party.shown;
  return c.unit.members.find(party.id) || c.unit.agency(party.id) || c.unit.known_body(party.id)
             ? comrade(c.unit, party.id, c.as_of)
             : party.id;
}

}  // namespace

std::string meeting_words_in_full(rule::CheckContext const& c, record::Meeting const& meeting) {
  regulation::Regulation const& regulation = *c.unit.in_force(*meeting.date).regulation;
  return meeting_noun(meeting) + " của " + regulation::body_name(regulation, meeting.body->id) + " ngày " +
         short_date(*meeting.date);
}

std::string report_words(rule::CheckContext const& c, record::Report const& report) {
  bool const periodic = report.period && *report.kind != record::ReportKind::ad_hoc;
  std::string which{record::word_title(*report.kind).in(Lang::vi)};
  if (periodic) which = "báo cáo " + report.period->spoken(Lang::vi);
  return which + " của " + comrade(c.unit, report.from->id, report.submitted ? *report.submitted : c.as_of);
}

std::string PaperVoice::day(Date day) const { return short_date(day); }

std::string PaperVoice::name(Reference const& of, std::string_view after) const {
  switch (of.kind) {
    case Ref::member:
    case Ref::party:
      return party_words(c_, of);
    case Ref::meeting:
      if (auto const* found = c_.unit.meetings.find(of.id))
        return meeting_noun(found->value) +
               (after.starts_with(" ngày") ? "" : " ngày " + short_date(*found->value.date));
      break;
    case Ref::task:
      if (auto const* found = c_.tasks.find(of.id)) return task_words(c_, *found);
      break;
    case Ref::report:
      if (auto const* found = c_.unit.reports.find(of.id)) return report_words(c_, found->value);
      break;
    case Ref::request:
      if (auto const* found = c_.unit.requests.find(of.id)) return "yêu cầu về " + *found->value.subject;
      break;
    case Ref::file:
      return record_words_at(c_.unit, of.id);
    case Ref::decision:
      if (auto const* found = c_.unit.decisions.find(of.id); found && found->value.number) return *found->value.number;
      break;
  }
  return of.id;
}

}  // namespace bcd::form
