#include "bcd/unit/placeholder.hpp"

#include <algorithm>

#include "bcd/text/gap.hpp"

namespace bcd::unit {

bool is_placeholder(record::Member const& member) {
  return member.name->starts_with(gap_opens) && !member.post && !member.agency && !member.area && !member.email && !member.phone && !member.waivers;
}

std::vector<std::string> filled_placeholders(Unit const& unit, std::vector<HeldSeat> const& held) {
  std::vector<std::string> paths;
  for (auto const& member : unit.members.all) {
    if (!member.whole || !is_placeholder(member.value)) continue;
    bool const filled = std::ranges::all_of(*member->seats, [&](auto const& seat) {
      return std::ranges::any_of(held, [&](HeldSeat const& one) { return one.body == seat->body->id && one.role == *seat->role; });
    });
    if (filled && !(*member->seats).empty()) paths.push_back(member.file->path());
  }
  return paths;
}

}  // namespace bcd::unit
