#include "written.hpp"

#include "bcd/text/written_day.hpp"
#include "bcd/unit/items.hpp"

namespace bcd::lsp {
namespace {

std::string meeting_words(unit::Unit const& unit, std::string_view id, Lang lang) {
  auto const* const meeting = unit.meetings.find(id);
  if (!meeting) return {};
  return unit.name_of(meeting->value.body->id, *meeting->value.date) + ", " + day_words(*meeting->value.date, lang);
}

}  // namespace

std::string day_words(Date day, Lang lang) {
  return std::string{weekday_name(day).in(lang)} + ", " + (lang == Lang::vi ? written_day(day) : day.str());
}

std::string member_words(unit::Unit const& unit, unit::Record<record::Member> const& member, std::string_view body,
                         Date day, Lang lang) {
  std::string words = member.value.name ? *member.value.name : member.id;
  record::Seat const* best = nullptr;
  for (auto const& seat : *member.value.seats)
    if (seat->body && seat->role && seat->from && seat->held_on(day) && (!best || seat->body->id == body))
      best = &*seat;
  if (best && !unit.regulations.empty())
    return words + " — " + regulation::role_title(*unit.in_force(day).regulation, best->body->id, *best->role, lang);
  if (auto const& post = member.value.post->on(day); post && !post->empty()) words += " — " + *post;
  return words;
}

std::string task_text(unit::Unit const& unit, std::string_view id) {
  record::Item const* const item = unit::find_item(unit, id);
  return item ? *item->text : std::string{};
}

std::string name_behind(unit::Unit const& unit, record::Target targets, std::string const& id, Date day, Lang lang) {
  using record::Target;
  auto const may = [&](Target one) { return record::includes(targets, one); };
  if (may(Target::member))
    if (auto const* const member = unit.members.find(id)) return member_words(unit, *member, "", day, lang);
  if ((may(Target::agency) && unit.agency(id)) || (may(Target::body) && unit.known_body(id)))
    return unit.name_of(id, day);
  if (may(Target::meeting) && unit.meetings.find(id)) return meeting_words(unit, id, lang);
  if (may(Target::task)) return task_text(unit, id);
  if (may(Target::request))
    if (auto const* const request = unit.requests.find(id)) return *request->value.subject;
  if (may(Target::decision))
    if (auto const* const decision = unit.decisions.find(id)) return *decision->value.text;
  return {};
}

}  // namespace bcd::lsp
