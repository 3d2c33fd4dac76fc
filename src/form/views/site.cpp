#include "bcd/form/site.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "bcd/form/words.hpp"
#include "bcd/ledger/lookup.hpp"
#include "bcd/unit/attendance.hpp"
#include "form/words/layout.hpp"
#include "period_paper.hpp"

namespace bcd::form {
namespace {

Model model_of_year(std::string_view id, unit::Unit const& unit, Date as_of, Period year) {
  PaperForm const* const form = find(id);
  return form ? model_of(*form, {unit, as_of, nullptr, year}, true) : Model{};
}

// Counts the same meetings as the activity report: held in the year by as_of, with a list of those present.
std::vector<PersonPresence> people_of(unit::Unit const& unit, Date as_of, Period year) {
  std::map<std::string, PersonPresence> people;
  for (auto const& meeting : unit.meetings.all) {
    if (!ledger::held(meeting, as_of) || !year.contains(*meeting->date) || (*meeting->present).empty()) continue;
    for (unit::SeatHolder const& holder : unit::expected_at(unit, meeting.value)) {
      PersonPresence& one = people[holder.member->id];
      one.name = *holder.member->value.name;
      ++one.expected;
      one.present += unit::is_present(meeting.value, holder.member->id);
    }
  }
  std::string const body = main_body(*unit.in_force(as_of).regulation);
  std::vector<std::pair<Rank, PersonPresence>> ranked;
  for (auto& [id, one] : people) {
    if (auto const* const seat = unit.seat(id, body, as_of))
      one.role = full_title(*unit.in_force(as_of).regulation, body, *seat->role);
    ranked.emplace_back(rank_of(unit, id), std::move(one));
  }
  std::ranges::stable_sort(ranked, {}, &std::pair<Rank, PersonPresence>::first);
  std::vector<PersonPresence> all;
  for (auto& [rank, one] : ranked) all.push_back(std::move(one));
  return all;
}

std::vector<PlannedMeeting> planned_of(unit::Unit const& unit, Date as_of) {
  std::vector<unit::Record<record::Meeting> const*> ahead;
  for (auto const& meeting : unit.meetings.all)
    if (meeting.whole && *meeting->status == record::MeetingStatus::planned && meeting->last_day() >= as_of)
      ahead.push_back(&meeting);
  std::ranges::sort(ahead, {}, [](auto const* one) { return std::tuple{*one->value.date, std::string_view{one->id}}; });
  std::vector<PlannedMeeting> all;
  for (auto const* one : ahead) {
    record::Meeting const& m = one->value;
    std::string const body = regulation::body_name(*unit.in_force(*m.date).regulation, m.body->id);
    all.push_back({capitalised(meeting_noun(m)) + " của " + body, short_date(*m.date), m.start ? clock(*m.start) : "",
                   m.place ? unended(*m.place) : ""});
  }
  return all;
}

}  // namespace

UnitPage unit_page(unit::Unit const& unit, Date as_of) {
  UnitPage page;
  page.unit = capitalised(*unit.unit().name);
  page.committee = *unit.unit().committee->on(as_of);
  page.standing_agency = known_name(unit, unit.standing_agency(as_of), as_of);
  page.as_of = as_of;
  page.year = period_of(as_of, Every::year);
  page.activity = model_of_year("activity", unit, as_of, page.year);
  page.reporting = model_of_year("reporting", unit, as_of, page.year);
  page.tasks = model_of_year("tasks", unit, as_of, page.year);
  page.compliance = model_of_year("compliance", unit, as_of, page.year);
  page.registers = model_of_year("registers", unit, as_of, page.year);
  if (auto const unread = page.reporting.find("unread"); unread != page.reporting.end())
    page.unread = unread->get<std::string>();
  page.people = people_of(unit, as_of, page.year);
  page.planned = planned_of(unit, as_of);
  return page;
}

}  // namespace bcd::form
