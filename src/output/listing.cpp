#include "bcd/output/listing.hpp"

#include <algorithm>

#include "listing_kinds.hpp"

namespace bcd::output {

std::string unit_id(ListedUnit const& of) { return of.unit.unit().unit ? *of.unit.unit().unit : of.folder; }

std::string path_in(ListedUnit const& of, std::string_view path) {
  return of.folder.empty() || of.folder == "." ? std::string{path} : of.folder + "/" + std::string{path};
}

ListColumn Listing::find_column(std::string_view key) const {
  auto const found = std::ranges::find(columns(), key, &ListColumn::key);
  return found == columns().end() ? ListColumn{} : *found;
}

std::span<std::unique_ptr<Listing> const> listings() {
  static std::vector<std::unique_ptr<Listing>> const all = [] {
    auto made = record_listings();
    for (auto& one : made_listings()) made.push_back(std::move(one));
    return made;
  }();
  return all;
}

Listing const* find_listing(std::string_view name) {
  for (auto const& one : listings())
    if (one->name == name || one->plural == name) return one.get();
  return nullptr;
}

}  // namespace bcd::output
