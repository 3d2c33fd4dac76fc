#include "bcd/workspace/site.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "bcd/form/words.hpp"
#include "bcd/output/site.hpp"
#include "bcd/workspace/dues.hpp"

namespace bcd::workspace {
namespace {

constexpr auto index_name = "index.html";

struct Read {
  bool judged = false;
  std::string id, name;
  form::UnitPage page;
  form::OverviewRow row;
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

Result<Site> site_of(Place const& place, std::vector<std::string> const& folders, Date as_of, Watch const& watch) {
  bool const many = folders.size() > 1;
  Period const year = period_of(as_of, Every::year);
  std::vector<Read> units(folders.size());
  auto const read = each_unit(on_disk(place), folders, watch, [&](unit::Unit const& unit, std::size_t i) {
    units[i].judged = unit.judgeable;
    if (many) units[i].row = form::overview_row(unit, as_of, year);
    if (!unit.judgeable) {
      units[i].row.unit = folders[i];
      return;
    }
    units[i].id = *unit.unit().unit;
    units[i].page = form::unit_page(unit, as_of);
  });
  if (!read) return read.refusal();
  auto const dues = find_dues(place, folders, {.soon = as_of + output::default_soon}, as_of, {});
  if (!dues) return dues.refusal();
  if (dues->units.empty())
    return Refusal{{"không có đơn vị nào xét được; xem: bcd check", "no unit can be judged; see: bcd check"}, {}};
  std::map<std::string, output::UnitDues const*> by_folder;
  for (output::UnitDues const& one : dues->units) by_folder[one.folder] = &one;
  Site site;
  site.unjudged = dues->unjudged;
  for (auto const& one : dues->faulty) site.faulty.push_back({one.unit, one.folder, one.paths});
  std::vector<form::OverviewRow> rows;
  std::vector<output::IndexedUnit> indexed;
  std::set<std::string> taken{index_name};
  if (many) site.pages.push_back({index_name, ""});
  for (std::size_t i = 0; i < units.size(); ++i) {
    rows.push_back(units[i].row);
    if (!units[i].judged) continue;
    output::UnitDues const& own = *by_folder.at(folders[i]);
    std::string const file = many ? file_of(units[i].id, taken) : index_name;
    auto const late = std::ranges::count_if(own.dues, output::is_overdue);
    indexed.push_back({units[i].page.unit, file, int(late), int(std::ptrdiff_t(own.dues.size()) - late)});
    site.pages.push_back({file, output::site_page(units[i].page, own, many ? index_name : "")});
  }
  if (many) {
    auto const model = form::overview_of(rows, as_of, year, true);
    for (std::size_t i = 0; i < indexed.size(); ++i)  // told apart by their id if they share a name
      indexed[i].name = model["rows"][i]["unit"].get<std::string>();
    site.pages.front().bytes = output::site_index(model, indexed, as_of);
  }
  return site;
}

}  // namespace bcd::workspace
