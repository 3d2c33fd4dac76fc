// The pages of `bcd site`, as files that are not written yet.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/writer.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

struct Site {
  // The first is the page to open: the only unit's, named index.html, or the index of many.
  std::vector<source::NewFile> pages;
  std::vector<std::string> unjudged;  // folders of the units that have no page
  struct Faulty {
    std::string unit, folder;
    std::vector<std::string> paths;  // records that are in no figure
  };
  std::vector<Faulty> faulty;
};
// Refused as each_unit() is, and if no unit is judgeable.
Result<Site> site_of(Place const& place, std::vector<std::string> const& folders, Date as_of, Watch const& watch);

}  // namespace bcd::workspace
