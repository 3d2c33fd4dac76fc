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

std::set<std::string> known_ids(unit::Unit const& unit, record::Target targets) {
  using record::Target;
  std::set<std::string> ids;
  auto const records = [&](Target target, auto const& table) {
    if (includes(targets, target))
      for (auto const& one : table.all) ids.insert(one.id);
  };
  records(Target::member, unit.members);
  records(Target::meeting, unit.meetings);
  records(Target::request, unit.requests);
  records(Target::decision, unit.decisions);
  if (includes(targets, Target::agency))
    for (auto const& agency : *unit.unit().agencies) ids.insert(*agency->id);
  if (includes(targets, Target::body))
    for (auto const& one : unit.regulations)
      for (auto const& body : *one.regulation->record->bodies) ids.insert(*body->id);
  if (includes(targets, Target::task))
    unit::each_item(unit, [&](std::string const& id, auto const&, auto const&) { ids.insert(id); });
  if (includes(targets, Target::all_members)) ids.emplace(record::all_members_word);
  return ids;
}

Listing const* find_listing(std::string_view name) {
  for (auto const& one : listings())
    if (one->name == name || one->plural == name) return one.get();
  return nullptr;
}

}  // namespace bcd::output
