#include "bcd/workspace/dues.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "bcd/form/words.hpp"
#include "bcd/text/fold.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::workspace {
namespace {

struct Found {
  output::UnitDues dues;
  bool judged = false;
  std::vector<std::string> faulty;             // paths of the records that did not load
  std::map<std::string, std::string> parties;  // names by id, for `who`
};

std::map<std::string, std::string> parties_of(unit::Unit const& unit, Date as_of) {
  std::map<std::string, std::string> names;
  for (auto const& member : unit.members.all) names[member.id] = *member->name;
  for (auto const& agency : *unit.unit().agencies) names[*agency->id] = *agency->name->on(as_of);
  for (auto const& one : unit.regulations)
    for (auto const& body : *one.regulation->record->bodies) names[*body->id] = *body->name;
  return names;
}

// Returns the meetings that are still to come, and those called off that an earlier calendar may have.
std::vector<output::ScheduledMeeting> meetings_of(unit::Unit const& unit, Date as_of, Date until) {
  using record::MeetingStatus;
  std::vector<output::ScheduledMeeting> all;
  for (auto const& one : unit.meetings.all) {
    if (!one.whole || *one->status == MeetingStatus::held || *one->date > until) continue;
    bool const cancelled = *one->status != MeetingStatus::planned;
    if (one->last_day() < (cancelled ? as_of - output::days_cancelled : as_of)) continue;
    std::string const body = unit.name_of(one->body->id, *one->date);
    std::string const period = one->period ? " " + one->period->str() : "";
    output::ScheduledMeeting made{
        .id = one.id,
        .path = one.file->path(),
        .summary = {utf8::capitalised(form::meeting_words(one.value)) + " – " + body,
                    utf8::capitalised(record::word_title(*one->kind).in(Lang::en)) + " meeting" + period + " – " +
                        body},
        .first = *one->date,
        .last = one->last_day(),
        .start = one->start ? std::optional{*one->start} : std::nullopt,
        .end = one->end ? std::optional{*one->end} : std::nullopt,
        .place = one->place ? *one->place : "",
        .chair = one->chair ? unit.name_of(one->chair->id, *one->date) : "",
        .invitation = one->invitation && one->invitation->number ? *one->invitation->number : "",
        .agenda = {},
        .cancelled = cancelled,
        .parties = {one->body->id}};
    for (auto const& item : *one->agenda) made.agenda.push_back(*item);
    for (unit::SeatHolder const& holder : unit.seats(one->body->id, *one->date)) made.parties.insert(holder.member->id);
    all.push_back(std::move(made));
  }
  std::ranges::stable_sort(all, {}, &output::ScheduledMeeting::first);
  return all;
}

Found find(unit::Unit const& unit, std::string const& folder, Date as_of, DuesAsked const& asked) {
  Found found;
  found.judged = unit.judgeable;
  found.dues.folder = folder;
  found.faulty = unit.broken_paths();
  if (!unit.judgeable) return found;
  found.parties = parties_of(unit, as_of);
  found.dues.unit = *unit.unit().unit;
  found.dues.name = *unit.unit().name;
  found.dues.committee = *unit.unit().committee->on(as_of);
  rule::Verdict const verdict = rule::judge(unit, "", as_of, {rule::due_rules(), {}});
  ledger::DueSpan const span =
      asked.all ? ledger::DueSpan::of_year(as_of, asked.soon) : ledger::DueSpan{asked.soon, asked.soon};
  found.dues.dues = rule::dues_of({unit, as_of}, verdict.findings, span);
  std::erase_if(found.dues.dues, [&](ledger::Due const& due) { return !asked.finished && (due.done || due.waived); });
  if (asked.meetings)
    found.dues.meetings =
        meetings_of(unit, as_of, asked.all ? std::max(asked.soon, Date{as_of.year(), 12, 31}) : asked.soon);
  return found;
}

// Keeps the entries of the party with that id, or else that exact name, or else a name that is written alike.
Result<Done> keep_to(std::vector<Found>& all, std::string const& who) {
  bool const is_id = std::ranges::any_of(all, [&](Found const& one) { return one.parties.contains(who); });
  bool known = is_id;
  std::string const name_asked = plain_words(who), alike = fold(who);
  bool const is_name = std::ranges::any_of(all, [&](Found const& one) {
    return std::ranges::any_of(one.parties, [&](auto const& party) { return plain_words(party.second) == name_asked; });
  });
  auto const is_named = [&](std::string const& name) {
    return !name.empty() && (is_name ? plain_words(name) == name_asked : fold(name) == alike);
  };
  std::set<std::string> words;  // candidates for the suggestion
  for (Found& one : all) {
    std::set<std::string> ids;
    for (auto const& [id, name] : one.parties) {
      words.insert({id, name});
      if (is_id ? id == who : is_named(name)) ids.insert(id);
    }
    if (ids.size() > 1)
      return Refusal{
          {"--who '{who}' là tên của: {ids}; phải ghi mã", "--who '{who}' is the name of: {ids}; give the id"},
          {{"who", who}, {"ids", fmt::format("{}", fmt::join(ids, ", "))}}};
    known = known || !ids.empty();
    std::erase_if(one.dues.dues, [&](ledger::Due const& due) { return !ids.contains(due.who); });
    std::erase_if(one.dues.meetings, [&](output::ScheduledMeeting const& meeting) {
      return std::ranges::none_of(ids, [&](std::string const& id) { return meeting.parties.contains(id); });
    });
  }
  if (known) return Done{};
  words.erase("");
  std::vector<std::string_view> const candidates{words.begin(), words.end()};
  return Refusal{{"--who: không có người, cơ quan hay ban, tổ nào là '{who}'{hint}",
                  "--who: there is no person, agency or body '{who}'{hint}"},
                 {{"who", who}, {"hint", did_you_mean(who, candidates)}}};
}

}  // namespace

Result<DuesFound> find_dues(Place const& place, std::vector<std::string> const& folders, DuesAsked const& asked,
                            Date as_of, Watch const& watch) {
  std::vector<Found> all(folders.size());
  auto const read = each_unit(on_disk(place), folders, watch, [&](unit::Unit const& unit, std::size_t i) {
    all[i] = find(unit, folders[i], as_of, asked);
  });
  if (!read) return read.refusal();
  if (!asked.who.empty() && std::ranges::any_of(all, &Found::judged))
    if (auto const kept = keep_to(all, asked.who); !kept) return kept.refusal();
  DuesFound result;
  for (Found& one : all) {
    std::string const folder = one.dues.folder;
    if (!one.judged) {
      result.unjudged.push_back(folder);
      continue;
    }
    if (!one.faulty.empty()) result.faulty.push_back({one.dues.unit, folder, std::move(one.faulty)});
    result.units.push_back(std::move(one.dues));
  }
  return result;
}

}  // namespace bcd::workspace
