// The result of one run of `bcd site` as JSON; --from joins several.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/form.hpp"

namespace bcd::output {

// A unit that has a page.
struct SiteUnit {
  std::string id;
  int overdue = 0, soon = 0;  // obligations past their day, and those due within default_soon days
  std::string page;           // HTML, with a link back to the index
};
struct SitePart {
  Date as_of;
  std::vector<form::OverviewRow> rows;  // of every unit, judged or not
  std::vector<SiteUnit> units;          // of those judged, in the order of `rows`
};
// {"version":1,"as_of":…,"overview":{…},"units":[…]}, on one line.
std::string site_part_json(SitePart const& part);
// Reads what site_part_json() wrote. Null if the text is anything else.
std::optional<SitePart> site_part(std::string_view text);

}  // namespace bcd::output
