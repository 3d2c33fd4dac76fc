#include "units.hpp"

#include <algorithm>
#include <filesystem>

#include "bcd/unit/parallel.hpp"
#include "buffered_records.hpp"
#include "uri.hpp"

namespace bcd::lsp {
namespace fs = std::filesystem;

namespace {

// The unit is gone: it keeps only where findings must be cleared.
void forget(JudgedUnit& unit) {
  unit.loaded.reset();
  unit.sound.reset();
  unit.verdict = {};
  unit.stale = false;
}

void mark(JudgedUnit& unit) { unit.stale = unit.unpublished = true; }

}  // namespace

workspace::RecordSource Units::with_open(workspace::Place const& place) const {
  return with_open_files(place, documents_);
}

bool Units::is_there(std::string const& folder) const {
  std::string const file = (fs::path{folder} / "bcd.yaml").string();
  std::error_code ignored;
  return documents_.at_path(file) || fs::exists(file, ignored);
}

// True if a folder of the workspace is above or below the unit, or one of its files is open.
bool Units::is_wanted(std::string const& folder) const {
  return has_open(folder) || std::ranges::any_of(roots_, [&](std::string const& root) {
           return root == folder || !path_below(root, folder).empty() || !path_below(folder, root).empty();
         });
}

bool Units::has_open(std::string const& folder) const {
  return std::ranges::any_of(documents_.all(),
                             [&](auto const& one) { return !path_below(folder, one.second.path).empty(); });
}

void Units::add_root(std::string const& folder) {
  if (folder.empty()) return;
  roots_.insert(folder);
  for (std::string const& one : unit::find_units(folder, ".").folders) {
    std::string whole = (fs::path{folder} / one).lexically_normal().string();
    if (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
    units_.try_emplace(whole).first->second.folder = whole;
  }
}

void Units::remove_root(std::string const& folder) {
  roots_.erase(folder);
  for (auto& [path, unit] : units_)
    if (path == folder || !path_below(folder, path).empty() || !path_below(path, folder).empty()) mark(unit);
}

void Units::find_again() {
  for (std::string const& root : std::set<std::string>{roots_}) add_root(root);
}

JudgedUnit* Units::of(std::string_view path) {
  for (fs::path folder = fs::path{path}.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    std::string const name = folder.string();
    if (auto const known = units_.find(name); known != units_.end()) return &known->second;
    if (is_there(name)) {
      JudgedUnit& fresh = units_[name];
      fresh.folder = name;
      return &fresh;
    }
    if (folder == folder.root_path()) break;
  }
  return nullptr;
}

bool Units::touch(std::string_view path) {
  JudgedUnit* const unit = of(path);
  if (unit) mark(*unit);
  return unit != nullptr;
}

void Units::touch_all() {
  for (auto& [folder, unit] : units_) mark(unit);
}

JudgedUnit& Units::judged(JudgedUnit& unit) {
  if (!unit.stale && unit.loaded) return unit;
  workspace::RecordSource const source = records(unit);
  auto loaded = workspace::load(source, ".");
  unit.stale = false;
  unit.refusal = loaded ? "" : fill(loaded.refusal().text, settings_.lang, loaded.refusal().args);
  if (!loaded) {
    unit.verdict = {};
    return unit;
  }
  if (source.complete) source.complete(**loaded, ".");
  if (!(*loaded)->judgeable && unit.loaded && unit.loaded->judgeable) unit.sound = std::move(unit.loaded);
  if ((*loaded)->judgeable) unit.sound.reset();
  unit.loaded = std::move(*loaded);
  unit.verdict = rule::judge(*unit.loaded, "", settings_.today(), {});
  return unit;
}

std::vector<JudgedUnit*> Units::judge_changed() {
  std::vector<JudgedUnit*> changed;
  for (auto& [folder, unit] : units_)
    if (unit.unpublished) changed.push_back(&unit);
  for (JudgedUnit* const unit : changed) {
    if (is_there(unit->folder) && is_wanted(unit->folder)) judged(*unit);
    else forget(*unit);
    unit->unpublished = false;
  }
  return changed;
}

void Units::drop_gone() {
  std::erase_if(units_, [&](auto const& one) {
    return one.second.marked.empty() && !(is_there(one.first) && is_wanted(one.first));
  });
}

void Units::release(JudgedUnit& unit) {
  if (has_open(unit.folder)) return;
  unit.loaded.reset();
  unit.sound.reset();
}

}  // namespace bcd::lsp
