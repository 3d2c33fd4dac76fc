#include "bcd/workspace/site.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "bcd/form/json.hpp"
#include "bcd/output/site.hpp"
#include "bcd/workspace/dues.hpp"
#include "joined_files.hpp"

namespace bcd::workspace {
namespace {

constexpr auto index_name = "index.html";

// What is read of a unit in a thread of its own.
struct ReadUnit {
  std::string id;
  form::UnitPage page;
};

// A file name of the unit's id, which two units may share.
std::string file_of(std::string const& id, std::set<std::string>& taken) {
  std::string stem;
  for (char const c : id)
    stem += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ? c : '_';
  std::string name = stem + ".html";
  for (int number = 2; !taken.insert(name).second; ++number) name = stem + "-" + std::to_string(number) + ".html";
  return name;
}

}  // namespace

Result<CountedSite> count_site(Place const& place, std::vector<std::string> const& folders, Date as_of, bool linked,
                               Watch const& watch) {
  CountedSite site{{as_of, std::vector<form::OverviewRow>(folders.size()), {}}, {}, {}};
  std::vector<ReadUnit> units(folders.size());
  auto const read = each_unit(on_disk(place), folders, watch, [&](unit::Unit const& unit, std::size_t i) {
    site.part.rows[i] = form::overview_row(unit, as_of, period_of(as_of, Every::year));
    if (unit.judgeable) units[i] = {*unit.unit().unit, form::unit_page(unit, as_of)};
    if (site.part.rows[i].unit.empty()) site.part.rows[i].unit = folder_name(place, folders[i]);
  });
  if (!read) return read.refusal();
  auto const dues = find_dues(place, folders, {.soon = as_of + output::default_soon}, as_of, {});
  if (!dues) return dues.refusal();
  std::map<std::string, output::UnitDues const*> by_folder;
  for (output::UnitDues const& one : dues->units) by_folder[one.folder] = &one;
  site.unjudged = dues->unjudged;
  for (auto const& one : dues->faulty) site.faulty.push_back({one.unit, one.folder, one.paths});
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!site.part.rows[i].judged) continue;
    output::UnitDues const& own = *by_folder.at(folders[i]);
    auto const late = std::ranges::count_if(own.dues, output::is_overdue);
    site.part.units.push_back({units[i].id, int(late), int(std::ptrdiff_t(own.dues.size()) - late),
                               output::site_page(units[i].page, own, linked ? index_name : "")});
  }
  return site;
}

Result<output::SitePart> joined_site(Place const& place, std::vector<std::string> const& files,
                                     std::optional<Date> as_of) {
  output::SitePart joined{as_of.value_or(Date{}), {}, {}};
  auto const read = each_joined_file(place, files, [&](std::string const& path, std::string const& bytes) {
    auto part = output::site_part(bytes);
    if (!part) return not_made_by(path, "bcd site --format json");
    if (!as_of) joined.as_of = *(as_of = part->as_of);
    if (part->as_of != *as_of)
      return std::optional{Refusal{{"'{path}' có số liệu tính đến ngày {day}, không phải ngày {wanted}",
                                    "'{path}' has figures as of {day}, not of {wanted}"},
                                   {{"path", path}, {"day", part->as_of}, {"wanted", *as_of}}}};
    if (auto const why = twice(path, joined.rows, part->rows)) return why;
    std::ranges::move(part->rows, std::back_inserter(joined.rows));
    std::ranges::move(part->units, std::back_inserter(joined.units));
    return std::optional<Refusal>{};
  });
  if (!read) return read.refusal();
  return joined;
}

std::vector<source::NewFile> site_pages(output::SitePart const& part, bool with_index) {
  std::vector<source::NewFile> pages;
  if (!with_index) {
    for (output::SiteUnit const& unit : part.units) pages.push_back({index_name, unit.page});
    return pages;
  }
  auto const model = form::overview_of(part.rows, part.as_of, period_of(part.as_of, Every::year), true);
  std::vector<output::IndexedUnit> indexed;
  std::set<std::string> taken{index_name};
  pages.push_back({index_name, ""});
  for (output::SiteUnit const& unit : part.units) {
    std::string const file = file_of(unit.id, taken);
    // The overview tells units that share a name apart by their id.
    indexed.push_back({model["rows"][indexed.size()]["unit"].get<std::string>(), file, unit.overdue, unit.soon});
    pages.push_back({file, unit.page});
  }
  pages.front().bytes = output::site_index(model, indexed, part.as_of);
  return pages;
}

}  // namespace bcd::workspace
