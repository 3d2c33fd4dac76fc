#include "roster_seats.hpp"

#include <algorithm>
#include <array>

#include "form/words/people.hpp"

namespace bcd::form {

using unit::SeatHolder;
using unit::Unit;

std::string roman(std::size_t number) {
  static constexpr std::array tens{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
  static constexpr std::array ones{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  return std::string{tens[number / 10 % 10]} + ones[number % 10];
}

std::string workplace(Unit const& unit, record::Member const& member, Date day) {
  std::string const& id = unit.agency_of(member, day);
  if (id.empty() || unit.misspells_agency(member, day)) return gap("cơ quan công tác");
  return known_name(unit, id, day);
}

std::string or_gap(record::At<std::string> const& value, std::string_view what) {
  return value ? unended(*value) : gap(what);
}

std::vector<BodyRow> bodies_of(Unit const& unit, Date day) {
  std::vector<BodyRow> bodies;
  for (auto const& body : *unit.in_force(day).regulation->record->bodies) {
    std::vector<SeatRow> members;
    for (SeatHolder const& holder : unit.seats(*body->id, day)) members.push_back({unit, day, *body->id, holder});
    bodies.push_back({unit, day, *body, roman(bodies.size() + 1), std::move(members)});
  }
  return bodies;
}

std::string MovedRow::note() const {
  record::Seat const& seat = this->seat();
  std::vector<std::string> notes;
  if (seat.notice)
    notes.push_back("thông báo tại văn bản số " + *seat.notice->number + ", ngày " + short_date(*seat.notice->date));
  // A member who continues in another role has not left the body.
  if (leaves)
    if (auto const* next = unit.seat(holder.member->id, seat.body->id, *seat.to + 1))
      notes.push_back("từ ngày " + short_date(*next->from) + " là " +
                      full_title(regulation(), seat.body->id, *next->role));
  return capitalised(joined(notes, "; "));
}
// Returns the seats whose first or last day (`which`) is between `first` and `last`, sorted by that day, then by rank.
std::vector<MovedRow> moved(Unit const& unit, record::At<Date> record::Seat::*which, Date first, Date last) {
  std::vector<SeatHolder> found;
  for (auto const* member : members_by_rank(unit))
    for (auto const& seat : *member->value.seats)
      if (auto const& day = (*seat).*which; day && first <= *day && *day <= last) found.push_back({member, &*seat});
  std::ranges::stable_sort(found, {}, [&](SeatHolder const& one) { return *(one.seat->*which); });
  std::vector<MovedRow> rows;
  for (SeatHolder const& one : found) rows.push_back({unit, one, *(one.seat->*which), which == &record::Seat::to});
  return rows;
}

}  // namespace bcd::form
