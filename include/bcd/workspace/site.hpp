// The pages of `bcd site`, as files that are not written yet.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/output/site_part.hpp"
#include "bcd/source/writer.hpp"
#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

// The units of one run, counted, each with its page.
struct CountedSite {
  output::SitePart part;
  std::vector<std::string> unjudged;  // folders of the units that have no page
  struct Faulty {
    std::string unit, folder;
    std::vector<std::string> paths;  // records that are in no figure
  };
  std::vector<Faulty> faulty;
};
// Loads and judges the units and writes their pages. `linked`: true if the pages are to link back to an index. Refused
// as each_unit() is.
Result<CountedSite> count_site(Place const& place, std::vector<std::string> const& folders, Date as_of, bool linked,
                               Watch const& watch);

// Joins what other runs counted, one file after the other. `as_of`: the day that all must have; null: that of the
// first. Refused if a file cannot be read, is not what `bcd site --format json` prints, is named twice, or has another
// day.
Result<output::SitePart> joined_site(Place const& place, std::vector<std::string> const& files,
                                     std::optional<Date> as_of);

// Returns the pages with an index in front, index.html; without index the page of the only unit under that name, and
// `part` must have exactly one.
std::vector<source::NewFile> site_pages(output::SitePart const& part, bool with_index);

}  // namespace bcd::workspace
