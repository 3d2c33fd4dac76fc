#include "people.hpp"

#include <algorithm>

namespace bcd::form {

std::vector<unit::Record<record::Member> const*> members_by_rank(unit::Unit const& unit) {
  std::vector<unit::Record<record::Member> const*> all;
  for (auto const& member : unit.members.all)
    if (member.whole) all.push_back(&member);
  std::ranges::sort(all, {}, [](auto const* one) {
    return std::pair{one->value.order ? int(*one->value.order) : 10000, std::string_view{one->id}};
  });
  return all;
}

std::string head_of(unit::Unit const& unit, std::string const& body, Date day) {
  for (auto const& holder : unit.seats(body, day))
    if (*holder.seat->role == record::Role::head) return holder.member->id;
  return {};
}

}  // namespace bcd::form
