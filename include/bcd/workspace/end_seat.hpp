// Ends a member's seat: the edit of the record, and what is left to do for the person.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/unit/unit.hpp"
#include "bcd/workspace/changes.hpp"

namespace bcd::workspace {

struct SeatEnd {
  std::string member, body;  // body: "" if the member has only one seat that has not ended
  Date on;                   // the last day
  std::string number = {};   // of the paper that ends it; "" if none is known
  std::optional<Date> dated = {};
};
// A place that still names the person after the last day of the seat.
struct Pending {
  std::string path;  // relative to the unit's folder
  int line;
  Arg what;
};
struct EndedSeat {
  FileChange change;
  std::vector<Pending> pending;  // sorted by path and line
};
// Refused if there is no such seat, it has ended already or begins later, or a paper of it is recorded already.
Result<EndedSeat> end_seat(unit::Unit const& unit, Date as_of, SeatEnd const& asked);

}  // namespace bcd::workspace
