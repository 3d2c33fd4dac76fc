// The obligations of units on disk, as lists of what is due.
#pragma once
#include "bcd/output/due.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

struct DuesAsked {
  Date soon;              // the last day that counts as soon
  bool all = false;       // also those due later, to the end of the year
  bool finished = false;  // also those that are done or waived
  bool meetings = false;  // also the meetings planned or called off
  std::string who = {};   // only those of the party with this id or name; "": of everyone
};

struct DuesFound {
  struct Faulty {
    std::string unit, folder;
    std::vector<std::string> paths;  // records that did not load, so some entries are unclear
  };
  std::vector<output::UnitDues> units = {};  // those that are judgeable, in the order of the folders
  std::vector<std::string> unjudged = {};    // folders of the others
  std::vector<Faulty> faulty = {};
};
// Refused if no unit has a party `who` (the nearest name is suggested), or if several have that name in one unit.
Result<DuesFound> find_dues(Place const& place, std::vector<std::string> const& folders, DuesAsked const& asked,
                            Date as_of, Watch const& watch);

}  // namespace bcd::workspace
