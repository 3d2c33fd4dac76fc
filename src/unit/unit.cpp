#include "bcd/unit/unit.hpp"

#include <algorithm>
#include <tuple>

namespace bcd::unit {

record::Agency const* Unit::agency(std::string_view id) const {
  for (auto const& agency : *unit().agencies)
    if (*agency->id == id) return &*agency;
  return nullptr;
}

bool Unit::known_body(std::string_view id) const {
  return std::ranges::any_of(regulations, [&](RegulationInForce const& one) { return one.regulation->body(id) != nullptr; });
}

RegulationInForce const& Unit::in_force(Date day) const {
  auto const later = std::ranges::upper_bound(regulations, day, {}, &RegulationInForce::from);
  return later == regulations.begin() ? regulations.front() : *(later - 1);
}

regulation::Law Unit::law(Date day) const { return {*in_force(day).regulation, unit()}; }

std::vector<SeatHolder> Unit::seats(std::string_view body, Date day) const {
  record::Body const* const declared = in_force(day).regulation->body(body);
  auto const belongs = [&](record::Seat const& seat) {
    if (seat.body->id == body) return true;
    if (!declared || !declared->of || seat.body->id != declared->of->id) return false;
    return std::ranges::any_of(*declared->roles, [&](auto const& role) { return *role == *seat.role; });
  };
  std::vector<SeatHolder> holders;
  for (auto const& member : members.all) {
    if (!member.whole) continue;
    for (auto const& seat : *member->seats) {
      if (!seat->held_on(day) || !belongs(*seat)) continue;
      holders.push_back({&member, &*seat});
      break;
    }
  }
  auto const rank = [](SeatHolder const& holder) {
    auto const& order = holder.member->value.order;
    return std::tuple{order ? int(*order) : 10000, *holder.seat->role, std::string_view{holder.member->id}};
  };
  std::ranges::sort(holders, [&](SeatHolder const& a, SeatHolder const& b) { return rank(a) < rank(b); });
  return holders;
}

record::Seat const* Unit::seat(std::string_view member, std::string_view body, Date day) const {
  for (SeatHolder const& holder : seats(body, day))
    if (holder.member->id == member) return holder.seat;
  return nullptr;
}

std::string Unit::name_of(std::string_view id, Date day) const {
  if (auto const* member = members.find(id)) return *member->value.name;
  if (auto const* known = agency(id)) return *known->name;
  return regulation::body_name(*in_force(day).regulation, id);
}

}  // namespace bcd::unit
