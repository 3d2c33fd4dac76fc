#include "named_id.hpp"

#include "bcd/text/fold.hpp"

namespace bcd::workspace {

Arg did_you_mean_name(unit::Unit const& unit, Date day, record::Target targets, std::string_view given,
                      std::span<std::string_view const> ids) {
  std::string const words = plain_words(given);
  std::string found;
  auto const look = [&](record::Target target, std::string const& id) {
    if (found.empty() && record::includes(targets, target) && plain_words(unit.name_of(id, day)) == words) found = id;
  };
  for (auto const& member : unit.members.all)
    if (member.whole) look(record::Target::member, member.id);
  for (auto const& agency : *unit.unit().agencies) look(record::Target::agency, *agency->id);
  for (unit::RegulationInForce const& used : unit.regulations)
    for (auto const& body : *used.regulation->record.value.bodies) look(record::Target::body, *body->id);
  if (found.empty()) return did_you_mean(given, ids);
  std::string const both = "'" + found + "' (" + unit.name_of(found, day) + ")";
  return {" (có phải ý là " + both + "?)", " (did you mean " + both + "?)"};
}

}  // namespace bcd::workspace
