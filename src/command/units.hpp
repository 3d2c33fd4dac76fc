// From paths on the command line to units judged, side by side.
#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "bcd/rule/judge.hpp"
#include "bcd/unit/discover.hpp"
#include "session.hpp"

namespace bcd::command {

// Where a run finds its units: the folder as it stands on disk, or a state that git keeps. Paths are relative to -C.
struct Ground {
  std::function<bool(std::string const& path)> exists;
  std::function<unit::FoundUnits(std::string const& path)> find;  // units at, below or above it
  std::function<std::unique_ptr<source::Reader>(std::string const& folder)> open;
  std::function<void(unit::Unit& unit, std::string const& folder)>
      complete;  // adds what the files do not hold; may be empty
};
Ground on_disk(Session const& session);

// The units at, below or above each path (all below -C when there is none), once each, by folder as the user sees it.
// Refuses when there is none.
std::vector<std::string> units_at(Session const& session, std::vector<std::string> const& paths);
std::vector<std::string> units_at(Session const& session, Ground const& ground, std::vector<std::string> const& paths);

// Loads each unit, many of them side by side, calls `use(unit, index of its folder)` from any thread and lets it go.
// Shows how far it has come (`words` with {done} and {total}) and, with --verbose, what was read.
void each_unit(Session const& session, Ground const& ground, std::vector<std::string> const& folders, Text words,
               std::function<void(unit::Unit const&, std::size_t)> const& use);

// Judges each unit; verdicts in the order of the folders.
std::vector<rule::Verdict> judge_all(Session const& session, Ground const& ground,
                                     std::vector<std::string> const& folders, rule::Selection const& selection);

// Says on standard error that records of a unit failed to load, naming the first of them (paths in the unit), so that
// what depends on them cannot be told.
void complain_of_faulty(Session const& session, std::string const& unit, std::string const& folder,
                        std::span<std::string const> paths);

// Loads one unit, sound or not; its `judgeable` tells.
std::unique_ptr<unit::Unit> load(Session const& session, std::string const& folder);
std::unique_ptr<unit::Unit> load(Session const& session, Ground const& ground, std::string const& folder);
// Refuses when a part of what was read is not here: a partial clone.
void require_all_there(Session const& session, bool lacking);
// Loads one unit for a command that needs it whole. Refuses when it cannot be judged, naming `bcd check`.
std::unique_ptr<unit::Unit> load_sound(Session const& session, std::string const& folder);

}  // namespace bcd::command
