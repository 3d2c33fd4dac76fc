#include "bcd/unit/items.hpp"

#include <algorithm>

#include "bcd/record/loader.hpp"

namespace bcd::unit {

namespace {

constexpr std::string_view of_programme = "programme-";

bool has_task(Unit const& unit, std::string_view id) {
  std::size_t const slash = id.rfind('/');
  if (slash == id.npos) return false;
  std::string_view const set_by = id.substr(0, slash), no = id.substr(slash + 1);
  auto const has = [&](auto const& items) {
    return std::ranges::any_of(*items, [&](auto const& item) { return std::to_string(int(*item->no)) == no; });
  };
  if (unit.meetings.known(set_by)) {
    auto const* const meeting = unit.meetings.find(set_by);
    if (!meeting || (meeting->value.conclusion && has(meeting->value.conclusion->items))) return true;
  }
  if (!unit.programmes.known(programme_of(set_by))) return false;
  auto const* const programme = unit.programmes.find(programme_of(set_by));
  return !programme || has(programme->value.items);
}

}  // namespace

std::string tasks_of(Record<record::Meeting> const& meeting) { return meeting.id; }
std::string tasks_of(Record<record::Programme> const& programme) { return std::string{of_programme} + programme.id; }

std::string_view programme_of(std::string_view tasks) {
  return tasks.starts_with(of_programme) ? tasks.substr(of_programme.size()) : std::string_view{};
}

record::Item const* find_item(Unit const& unit, std::string_view task) {
  record::Item const* found = nullptr;
  each_item(unit, [&](std::string const& id, record::Item const& item, auto const&) {
    if (id == task) found = &item;
  });
  return found;
}

bool has_id(Unit const& unit, record::Target target, std::string_view id) {
  using record::Target;
  switch (target) {
    case Target::member:
      return unit.members.known(id);
    case Target::agency:
      return unit.agency(id) != nullptr;
    case Target::body:
      return unit.known_body(id);
    case Target::meeting:
      return unit.meetings.known(id);
    case Target::task:
      return has_task(unit, id);
    case Target::all_members:
      return id == record::all_members_word;
    case Target::request:
      return unit.requests.known(id);
    case Target::decision:
      return unit.decisions.known(id);
    case Target::report:
      return unit.reports.known(id);
  }
  return false;
}

std::set<std::string, std::less<>> all_ids(Unit const& unit) {
  std::set<std::string, std::less<>> ids;
  for (std::string const& path : unit.read) ids.insert(record::stem(path));
  for (auto const& programme : unit.programmes.all) ids.insert(tasks_of(programme));
  for (auto const& agency : *unit.unit().agencies) ids.insert(*agency->id);
  for (auto const& figure : *unit.unit().figures) ids.insert(*figure->id);
  for (RegulationInForce const& one : unit.regulations)
    for (auto const& body : *one.regulation->record.value.bodies) ids.insert(*body->id);
  return ids;
}

}  // namespace bcd::unit
