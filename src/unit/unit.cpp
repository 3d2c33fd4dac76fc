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
  return std::ranges::any_of(regulations,
                             [&](RegulationInForce const& one) { return one.regulation->body(id) != nullptr; });
}

bool Unit::any_broken() const {
  bool found = false;
  each_table([&](auto const& table) {
    found = found || std::ranges::any_of(table.all, [](auto const& one) { return !one.whole; });
  });
  return found;
}

std::vector<std::string> Unit::broken_paths() const {
  std::vector<std::string> paths;
  each_table([&](auto const& table) {
    for (auto const& one : table.all)
      if (!one.whole) paths.push_back(one.file->path());
  });
  std::ranges::sort(paths);
  return paths;
}

Record<record::Delegation> const* Unit::delegation(std::string_view to, record::DelegatedScope scope, Date day) const {
  for (auto const& one : delegations.all)
    if (one.whole && one->to->id == to && one->valid_on(day) && record::has(one->scope, scope) &&
        holds_seats(one.value, day))
      return &one;
  return nullptr;
}

// A delegation whose delegator or delegate had no seat when it began counts as in effect here, because that has a
// finding of its own.
bool Unit::holds_seats(record::Delegation const& one, Date day) const {
  auto const still = [&](std::string_view id, auto const& follows) {
    auto const* const member = members.find(id);
    if (!member) return true;
    auto const on = [&](record::Seat const& seat, Date at) { return seat.held_on(at); };
    bool had = false, has = false;
    for (auto const& before : *member->value.seats)
      if (on(*before, *one.since)) {
        had = true;
        for (auto const& now : *member->value.seats) has = has || (on(*now, day) && follows(*before, *now));
      }
    return has || !had;
  };
  auto const same = [](record::Seat const& a, record::Seat const& b) {
    return a.body->id == b.body->id && *a.role == *b.role;
  };
  return still(one.from->id, same) && still(one.to->id, [](auto const&, auto const&) { return true; });
}

std::string const& Unit::agency_of(std::string_view member, Date day) const {
  static std::string const none;
  auto const* const known = members.find(member);
  return known ? agency_of(known->value, day) : none;
}

bool Unit::of_standing_agency(std::string_view id, Date day) const {
  std::string const& standing = standing_agency(day);
  return id == standing || agency_of(id, day) == standing;
}

bool Unit::works_at(std::string_view member, record::AgencyKind kind, Date day) const {
  record::Agency const* const at = agency(agency_of(member, day));
  return at && *at->kind->on(day) == kind;
}

RegulationInForce const& Unit::in_force(Date day) const {
  auto const later = std::ranges::upper_bound(regulations, day, {}, &RegulationInForce::from);
  return later == regulations.begin() ? regulations.front() : *(later - 1);
}

regulation::Law Unit::law(Date day) const { return {*in_force(day).regulation, unit()}; }

namespace {

// Returns the member's seat in a body on the day, or null. `declared` is the body in the regulation in force, null if
// that regulation does not declare it.
record::Seat const* seat_in(record::Member const& member, std::string_view body, record::Body const* declared,
                            Date day) {
  for (auto const& seat : *member.seats) {
    if (!seat->held_on(day)) continue;
    if (seat->body->id == body) return &*seat;
    if (!declared || !declared->of || seat->body->id != declared->of->id) continue;
    if (std::ranges::any_of(*declared->roles, [&](auto const& role) { return *role == *seat->role; })) return &*seat;
  }
  return nullptr;
}

}  // namespace

std::vector<SeatHolder> Unit::seats(std::string_view body, Date day) const {
  record::Body const* const declared = in_force(day).regulation->body(body);
  std::vector<SeatHolder> holders;
  for (auto const& member : members.all)
    if (record::Seat const* const seat = member.whole ? seat_in(member.value, body, declared, day) : nullptr)
      holders.push_back({&member, seat});
  auto const rank = [](SeatHolder const& holder) {
    auto const& order = holder.member->value.order;
    return std::tuple{order ? int(*order) : 10000, *holder.seat->role, std::string_view{holder.member->id}};
  };
  std::ranges::sort(holders, [&](SeatHolder const& a, SeatHolder const& b) { return rank(a) < rank(b); });
  return holders;
}

record::Seat const* Unit::seat(std::string_view member, std::string_view body, Date day) const {
  auto const* const known = members.find(member);
  return known ? seat_in(known->value, body, in_force(day).regulation->body(body), day) : nullptr;
}

Record<record::Member> const* Unit::successor(std::string_view member, Date day) const {
  for (auto const& one : members.all) {
    if (!one.whole) continue;
    for (auto const& seat : *one->seats)
      if (seat->succeeds && seat->succeeds->id == member && seat->held_on(day)) return &one;
  }
  return nullptr;
}

record::Leave const* Unit::leave(std::string_view member, Date day) const {
  auto const* const known = members.find(member);
  return known ? known->value.leave_on(day) : nullptr;
}

std::string Unit::name_of(std::string_view id, Date day) const {
  if (auto const* member = members.find(id)) return *member->value.name;
  if (auto const* known = agency(id)) return *known->name->on(day);
  return regulation::body_name(*in_force(day).regulation, id);
}

}  // namespace bcd::unit
