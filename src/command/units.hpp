// The workspace as commands use it: a refusal ends the call, progress and what was read are shown.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bcd/workspace/record_source.hpp"
#include "progress.hpp"
#include "session.hpp"

namespace bcd::command {

// The paths as the file system spells them.
std::vector<std::string> as_named(Session const& session, std::vector<std::string> paths);

// workspace::units_at() on disk.
std::vector<std::string> units_at(Session const& session, std::vector<std::string> const& paths);

// Shows the progress of reading units and, with --verbose, describes each unit in the order of the folders when the
// object ends. `words` has the holes {done} and {total}.
class Reading {
 public:
  Reading(Session const& session, Text words, std::vector<std::string> const& folders);
  ~Reading();
  Reading(Reading const&) = delete;
  workspace::Watch watch();

 private:
  Session const& session_;
  std::vector<std::string> folders_, descriptions_;
  Date as_of_;
  std::optional<Progress> progress_;
};

// Loads each unit from disk, several in parallel, and calls `use(unit, index of its folder)` from any thread.
void each_unit(Session const& session, std::vector<std::string> const& folders, Text words,
               std::function<void(unit::Unit const&, std::size_t)> const& use);

// Prints a warning on stderr that records of a unit did not load, with the first paths.
void complain_of_faulty(Session const& session, std::string const& unit, std::string const& folder,
                        std::span<std::string const> paths);

std::unique_ptr<unit::Unit> load(Session const& session, std::string const& folder);
// As load(), but refused if the unit is not judgeable.
std::unique_ptr<unit::Unit> load_sound(Session const& session, std::string const& folder);

}  // namespace bcd::command
