// What the page of a unit shows (bcd site): the models of its papers for the year of the as-of day, and who was
// present. Nothing is counted here that a paper counts, so that the page and the papers cannot differ.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "bcd/form/form.hpp"

namespace bcd::form {

// The presence of a person at the meetings that recorded who came.
struct PersonPresence {
  std::string name, role;
  int expected = 0, present = 0;
};
struct PlannedMeeting {
  std::string name, date, time, place;
};
struct UnitPage {
  std::string unit, committee, standing_agency;
  Date as_of;
  Period year;
  std::string unread;  // the gap that names the faulty records, or ""; a page says only that there are some
  Model activity, reporting, tasks, compliance;
  Model registers;  // null if there is no such form
  std::vector<PersonPresence> people;
  std::vector<PlannedMeeting> planned;  // from the as-of day on, by day
};
// The unit must be judgeable.
UnitPage unit_page(unit::Unit const& unit, Date as_of);

}  // namespace bcd::form
