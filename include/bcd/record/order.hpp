// Declarations about the dates of a kind: their order, those that state a fact, and the persons whom a record charges
// with something on a day.
#pragma once
#include <array>
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd::record {

// A date or time of a record, by its dotted path. "request->issued" follows the reference at `request` to that field of
// the record it names. "->given" of a task is the first day on which it can be done. A period counts as its first day
// if it comes before another moment, and as its last day if it comes after one.
struct Moment {
  std::string_view path;
  Text called;
  // True if it may happen before the moment it should follow, but is then not in time: a warning. Otherwise the two
  // contradict each other.
  bool late = false;
};
constexpr Moment in_time(Moment one) { return {one.path, one.called, true}; }

// Moments in their order. If given, none may be before the one it follows. Below a list, each item is checked
// separately.
struct Order {
  std::array<Moment, 4> moments{};  // an empty path ends the list
  bool apart = false;               // true: equal times are an error, too
  bool hours = false;               // true: hours of one day, compared only if `end_date` is not after `date`
};

// A path to the persons whom a record charges with something, and the day of the charge: the first of two paths that is
// given.
struct Charge {
  std::string_view who;
  std::array<std::string_view, 2> days{};
  bool staff = false;  // true: people of the standing agency need no seat for it
};

}  // namespace bcd::record
