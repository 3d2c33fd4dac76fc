#include "bcd/unit/items.hpp"

#include "bcd/record/loader.hpp"

namespace bcd::unit {

std::string tasks_of(Record<record::Meeting> const& meeting) { return meeting.id; }
std::string tasks_of(Record<record::Programme> const& programme) { return "programme-" + programme.id; }

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
