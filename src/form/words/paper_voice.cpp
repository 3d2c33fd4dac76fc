#include "paper_voice.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

// Removes a noun that appears twice because both the message and its argument contain it: "cuộc họp cuộc họp định kỳ".
std::string said_once(std::string text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> slips{
      {{"cuộc họp cuộc họp", "cuộc họp"},
       {"cuộc họp hội nghị", "hội nghị"},
       {"kế tiếp cuộc họp", "kế tiếp là cuộc họp"},
       {"kế tiếp hội nghị", "kế tiếp là hội nghị"},
       {"nhiệm vụ nhiệm vụ", "nhiệm vụ"},
       {"yêu cầu yêu cầu", "yêu cầu"}}};
  for (auto const& [twice, once] : slips)
    for (std::size_t at = text.find(twice); at != text.npos; at = text.find(twice))
      text.replace(at, twice.size(), once);
  return text;
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

namespace {

// What an id in a text stands for, in words; "" if it is no id with a hyphen. Ids without one may be plain words.
std::string meaning(rule::CheckContext const& c, std::string const& word) {
  if (word.find('-') == word.npos) return {};
  if (auto const* const task = c.tasks.find(word)) return task_words(c, *task);
  if (auto const* const meeting = c.unit.meetings.find(word)) return meeting_words_in_full(c, meeting->value);
  if (auto const* const report = c.unit.reports.find(word)) return report_words(c, report->value);
  if (c.unit.members.find(word) || c.unit.agency(word)) return comrade(c.unit, word, c.as_of);
  if (auto const day = parse_date(word).day()) return short_date(*day);
  return {};
}

bool begins_with_name(rule::CheckContext const& c, std::string_view text) {
  auto const begins = [&](std::string const& name) { return !name.empty() && text.starts_with(name); };
  auto const& agencies = *c.unit.unit().agencies;
  auto const& bodies = *c.unit.in_force(c.as_of).regulation->record->bodies;
  return std::ranges::any_of(agencies, [&](auto const& one) { return begins(*one->name->on(c.as_of)); }) ||
         std::ranges::any_of(bodies, [&](auto const& one) { return begins(*one->name); }) ||
         std::ranges::any_of(c.unit.members.all, [&](auto const& one) { return one.whole && begins(*one.value.name); });
}

}  // namespace

std::string without_ids(rule::CheckContext const& c, std::string_view text) {
  auto const of_id = [](char ch) {
    return (ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9') || ch == '-' || ch == '/';
  };
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && of_id(text[end])) ++end;
    std::string const word{text.substr(at, end - at)};
    std::string const words = meaning(c, word);
    plain += words.empty() ? word : words;
    if (end == at) plain += text[end++];
    at = end;
  }
  return said_once(plain);
}

std::string told(rule::CheckContext const& c, std::string_view text) {
  std::string words = without_ids(c, unended(text));
  return begins_with_name(c, words) ? words : in_sentence(words);
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
