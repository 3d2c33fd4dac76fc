// What names a person for a time after their seat. Private to end_seat.cpp.
#pragma once
#include "bcd/workspace/end_seat.hpp"

namespace bcd::workspace {

// Returns the open tasks that the member leads or helps with, and the records that name the member and are not over:
// planned meetings, delegations, inspections, consultations, requests, papers received, leaves. Sorted by path and
// line. `ended`: the seat that ends on the day; meetings of a body in which the member keeps another seat are left out.
std::vector<Pending> pending_after(unit::Unit const& unit, Date as_of, std::string const& member,
                                   record::Seat const& ended, Date on);

}  // namespace bcd::workspace
