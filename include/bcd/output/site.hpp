// The pages of `bcd site`: HTML for a reader with a browser and nothing else. Always in Vietnamese, as papers are.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/form/site.hpp"
#include "bcd/output/due.hpp"

namespace bcd::output {

// True if the page lists it as past its day: missing, late, or past it and not to be judged yet.
bool is_overdue(ledger::Due const& due);

// Returns the page of a unit. `dues` are its obligations as `bcd due` lists them without options. `index`: the file to
// link back to, or "".
std::string site_page(form::UnitPage const& page, UnitDues const& dues, std::string const& index);

struct IndexedUnit {
  std::string name, file;  // of its page; "" if the unit was not judged
  int overdue = 0, soon = 0;
};
// Returns the page of many units: the model of their overview, and a link to the page of each that was judged, in the
// order of the overview.
std::string site_index(form::Model const& overview, std::span<IndexedUnit const> units, Date as_of);

// True if the text is a page that bcd wrote.
bool is_site_page(std::string_view text);

// A file that the pages are made from (src/output/site/, embedded at build time).
struct SiteAsset {
  std::string_view name, bytes;
};
std::span<SiteAsset const> site_assets();

}  // namespace bcd::output
