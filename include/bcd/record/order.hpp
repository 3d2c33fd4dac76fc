// What a kind declares of its days: in which order they come, which of them state a fact, and whom a record charges
// with something on which day.
#pragma once
#include <array>
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd::record {

// A day or an hour of a record, by its dotted path. "request->issued" follows the reference at `request` to that field
// of the record it names; of a task, "->given" is the first day on which it can be done. A period is its first day
// where it comes before another moment, and its last day where it comes after one.
struct Moment {
  std::string_view path;
  Text called;
  // Coming before the one it should follow is possible, only not in time: a warning. Otherwise the two contradict each
  // other.
  bool late = false;
};
constexpr Moment in_time(Moment one) { return {one.path, one.called, true}; }

// Moments in the order they come: of those given, none may lie before the one it follows. Below a list, each item for
// itself.
struct Order {
  std::array<Moment, 4> moments{};  // an empty path ends them
  bool apart = false;               // two at the same time are out of order too
  bool hours = false;               // compared only where `end_date` is not after `date`: hours of one day
};

// Whom a record charges with something: a path to references, and the day of the charge, the first of two paths that is
// given.
struct Charge {
  std::string_view who;
  std::array<std::string_view, 2> days{};
  bool staff = false;  // people of the standing agency may have it without a seat
};

}  // namespace bcd::record
