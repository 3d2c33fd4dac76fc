// From units on disk to lists of what they owe.
#pragma once
#include <optional>

#include "bcd/output/due.hpp"
#include "units.hpp"

namespace bcd::command {

struct DuesAsked {
  Date soon;              // the last day that is near
  bool all = false;       // those to the end of the year too
  bool finished = false;  // done and waived ones too
  std::string who;        // only of that id or name; "": of everyone
};

struct DuesFound {
  std::vector<output::UnitDues> units;  // those that can be judged, in the order of the folders
  bool judged = true;                   // false: there was one that cannot
};
// Says on standard error which units cannot be judged, and which records are faulty. Refuses an unknown `who`, naming
// the nearest.
DuesFound find_dues(Session const& session, std::vector<std::string> const& folders, DuesAsked const& asked);

}  // namespace bcd::command
