// Reads units for the commands, with the functions of the workspace floor. A refusal ends the call. Progress and, with
// --verbose, the units read are reported.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bcd/workspace/record_source.hpp"
#include "command.hpp"
#include "progress.hpp"
#include "session.hpp"

namespace bcd::command {

// Returns the argument PATH of a command that lists what units contain. Parsing writes it to `paths`, which must
// outlive the result.
Option units_argument(std::vector<std::string>& paths);

// Returns the paths as the file system spells them, because a typed name may differ in Unicode normalization.
std::vector<std::string> as_named(Session const& session, std::vector<std::string> paths);

// Returns the folders of the units at, below or above the paths on disk, as workspace::units_at() does. Refuses if
// there is none, so the result is never empty.
std::vector<std::string> units_at(Session const& session, std::vector<std::string> const& paths);

// Shows the progress while units are read. With --verbose, the destructor prints a line per unit, in the order of the
// folders, because the units finish in any order. `words` contains {done} and {total}.
class ReadingProgress {
 public:
  ReadingProgress(Session const& session, Text words, std::vector<std::string> const& folders);
  ~ReadingProgress();
  ReadingProgress(ReadingProgress const&) = delete;
  workspace::Watch watch();  // the callbacks to read the units with; valid while this object exists

 private:
  Session const& session_;
  std::vector<std::string> folders_, descriptions_;
  Date as_of_;
  std::optional<Progress> progress_;
};

// Loads each unit from disk, several in parallel, and calls `use(unit, index of its folder)` from any thread. Shows the
// progress with `words`.
void each_unit(Session const& session, std::vector<std::string> const& folders, Text words,
               std::function<void(unit::Unit const&, std::size_t)> const& use);

// Prints a warning on stderr that records of a unit did not load, with their number and the first paths. `unit` is the
// unit's id, `paths` must not be empty.
void complain_of_faulty(Session const& session, std::string const& unit, std::string const& folder,
                        std::span<std::string const> paths);

// Prints on stderr that a unit is not judgeable, with the consequence, as workspace::not_judgeable() words it.
void complain_of_unjudged(Session const& session, std::string const& folder, Text consequence);

// Returns the unit, whether it is judgeable or not. Never null.
std::unique_ptr<unit::Unit> load(Session const& session, std::string const& folder);
// Like load(), but refuses if the unit is not judgeable.
std::unique_ptr<unit::Unit> load_sound(Session const& session, std::string const& folder);

}  // namespace bcd::command
