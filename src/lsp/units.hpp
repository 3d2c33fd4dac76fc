// The units of the workspace, each judged as `bcd check` judges it, but with the open files as they are in the editor.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/lsp/server.hpp"
#include "bcd/workspace/record_source.hpp"
#include "documents.hpp"

namespace bcd::lsp {

struct JudgedUnit {
  std::string folder;                  // absolute
  std::unique_ptr<unit::Unit> loaded;  // null if it was not loaded, or not kept because none of its files is open
  // The last state that was judgeable, while `loaded` is not: completion needs the names in it. Else null.
  std::unique_ptr<unit::Unit> sound;
  rule::Verdict verdict;  // paths are relative to the folder
  // The files whose findings the client shows: absolute paths, and the addresses under which it shows them.
  std::map<std::string, std::string> marked;
  bool stale = true;        // a file changed since it was judged
  bool unpublished = true;  // it was judged, perhaps for a request, since its findings were sent
  std::string refusal;      // why it could not be read; "" if it was

  // The records to take names from; null if there are none.
  unit::Unit const* records() const { return sound ? sound.get() : loaded.get(); }
};

class Units {
 public:
  Units(Settings const& settings, Documents const& documents) : settings_{settings}, documents_{documents} {}
  // Adds the units at or below a folder, or forgets them.
  void add_root(std::string const& folder);
  void remove_root(std::string const& folder);
  // Searches the folders again: units may have come or gone.
  void find_again();
  // Returns the unit that contains the file, whether it is below a root or not. Null if none does.
  JudgedUnit* of(std::string_view path);
  // Marks the unit of a file as changed. Returns false if the file is in no unit.
  bool touch(std::string_view path);
  void touch_all();
  // Returns the unit loaded and judged with the present texts.
  JudgedUnit& judged(JudgedUnit& unit);
  // Judges all units that changed, and returns those and the ones that are gone or of no folder of the workspace, whose
  // findings must be cleared.
  std::vector<JudgedUnit*> judge_changed();
  // Forgets the units that are gone. Pointers to them are then invalid.
  void drop_gone();
  // Frees the records of units without an open file.
  void release(JudgedUnit& unit);
  workspace::Place place(JudgedUnit const& unit) const { return {unit.folder, settings_.git}; }
  workspace::RecordSource records(JudgedUnit const& unit) const { return with_open(place(unit)); }
  auto& all() { return units_; }

 private:
  workspace::RecordSource with_open(workspace::Place const& place) const;
  bool is_there(std::string const& folder) const;
  bool is_wanted(std::string const& folder) const;
  bool has_open(std::string const& folder) const;
  Settings const& settings_;
  Documents const& documents_;
  std::set<std::string> roots_;
  std::map<std::string, JudgedUnit, std::less<>> units_;  // by folder
};

}  // namespace bcd::lsp
