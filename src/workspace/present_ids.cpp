#include "bcd/workspace/present_ids.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "bcd/record/loader.hpp"
#include "bcd/text/split.hpp"
#include "bcd/unit/listing.hpp"
#include "bcd/unit/parallel.hpp"
#include "bcd/workspace/new_record.hpp"
#include "bcd/workspace/rename.hpp"
#include "rename_kinds.hpp"
#include "renamed_records.hpp"

namespace bcd::workspace {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;
using output::RenamedId;

// Returns the path of the record of a kind in the list; "" if there is none.
std::string path_in(std::vector<std::string> const& paths, record::KindInfo const& kind, std::string_view id) {
  auto const found = std::ranges::find_if(paths, [&](std::string const& path) {
    return path.starts_with(std::string{kind.folder} + "/") && path.ends_with(unit::yaml_ending) &&
           record::stem(path) == id;
  });
  return found == paths.end() ? std::string{} : *found;
}

// Adds the records that are alike in both states under two ids.
void add_records(source::Reader const& before, source::Reader const& now, std::vector<RenamedId>& found) {
  FormerIds const ids = former_ids(before, now);
  if (ids.empty()) return;
  std::vector<std::string> const old = before.list(), paths = now.list();
  for (RenamedKind const& kind : renamed_kinds()) {
    record::KindInfo const& info = *rename_rule(kind.name)->kind;
    if (info.folder.empty()) continue;
    for (auto const& [is, was] : ids)
      if (!path_in(old, info, was).empty() && !path_in(paths, info, is).empty()) found.push_back({&info, was, is});
  }
}

// Adds the parts of bcd.yaml or of a regulation that only one state has and that have the same name. Each list holds
// ids with names.
void add_named(record::KindInfo const& kind, std::map<std::string, std::string> was,
               std::map<std::string, std::string> is, std::vector<RenamedId>& found) {
  std::map<std::string, std::string> const all_of_was = was;
  std::erase_if(was, [&](auto const& one) { return is.contains(one.first); });
  std::erase_if(is, [&](auto const& one) { return all_of_was.contains(one.first); });
  for (auto const& [id, name] : is) {
    auto const same = std::ranges::find(was, name, [](auto const& one) { return one.second; });
    if (same == was.end()) continue;
    found.push_back({&kind, same->first, id});
    was.erase(same);
  }
}

std::map<std::string, std::string> agencies(unit::Unit const& unit, Date as_of) {
  std::map<std::string, std::string> names;
  for (auto const& one : *unit.unit().agencies) names[*one->id] = unit.name_of(*one->id, as_of);
  return names;
}
// Of the unit's own regulations: another built-in one is no renaming.
std::map<std::string, std::string> bodies(unit::Unit const& unit) {
  std::map<std::string, std::string> names;
  for (unit::RegulationInForce const& used : unit.regulations)
    if (regulation::builtin_regulation(used.regulation->id()) != used.regulation)
      for (auto const& one : *used.regulation->record.value.bodies) names[*one->id] = *one->name;
  return names;
}
std::map<std::string, std::string> figures(unit::Unit const& unit) {
  std::map<std::string, std::string> names;
  for (auto const& one : *unit.unit().figures) names[*one->id] = *one->name;
  return names;
}

// Gives the files the new id. False if a file cannot be parsed.
bool rename(Files& files, RenamedId const& one) {
  auto const made = renamed_in(source::MemoryReader{files}, one.kind->name, one.was, one.is);
  if (!made) return false;
  for (FileChange const& change : made->changes) {
    files.erase(change.path);
    files[change.new_path.empty() ? change.path : change.new_path] = bytes_after(change);
  }
  return true;
}

// Returns the YAML files, which are all that a unit consists of, with the line ends that git stores: a clone on Windows
// may have others.
Files files_of(source::Reader const& reader) {
  Files files;
  for (std::string const& path : reader.list())
    if (path.ends_with(unit::yaml_ending))
      if (source::Bytes bytes = reader.read(path); bytes.fault == source::ReadFault::none)
        files.emplace(path, with_unix_line_ends(bytes.data));
  return files;
}

// True if the record is the same in both states but for ids, or is of a member of the same name.
bool is_same(RenamedId const& one, unit::Unit const& was, unit::Unit const& is, Files const& renamed,
             Files const& now) {
  if (one.kind->folder.empty()) return true;
  auto const *before = was.members.find(one.was), *after = is.members.find(one.is);
  if (one.kind == &record::kind_info<record::Member> && before && after)
    return *before->value.name == *after->value.name;
  auto const bytes = [&](Files const& files) {
    auto const found = std::ranges::find_if(files, [&](auto const& file) {
      return file.first.starts_with(std::string{one.kind->folder} + "/") && record::stem(file.first) == one.is;
    });
    return found == files.end() ? std::string{} : found->second;
  };
  return bytes(renamed) == bytes(now);
}

}  // namespace

PresentIds with_present_ids(source::Reader const& before, unit::Unit const& was, source::Reader const& now,
                            unit::Unit const& is, Date as_of) {
  PresentIds made;
  if (!was.config.whole || !is.config.whole) return made;
  add_records(before, now, made.renamed);
  add_named(record::kind_info<record::Agency>, agencies(was, as_of), agencies(is, as_of), made.renamed);
  add_named(record::kind_info<record::Body>, bodies(was), bodies(is), made.renamed);
  add_named(record::kind_info<record::FigureName>, figures(was), figures(is), made.renamed);
  if (made.renamed.empty()) return made;
  Files const original = files_of(before), present = files_of(now);
  Files files;
  // What turns out to be another record is left out. Then others may differ, which named it.
  for (std::size_t count = 0; count != made.renamed.size();) {
    files = original;
    std::erase_if(made.renamed, [&](RenamedId const& one) { return !rename(files, one); });
    count = made.renamed.size();
    std::erase_if(made.renamed, [&](RenamedId const& one) { return !is_same(one, was, is, files, present); });
  }
  if (!made.renamed.empty()) made.unit = unit::load_unit(source::MemoryReader{files}, unit::core_count());
  return made;
}

}  // namespace bcd::workspace
