// Units and where they are read from: the disk, or a state that git keeps.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bcd/rule/judge.hpp"
#include "bcd/source/git.hpp"
#include "bcd/unit/discover.hpp"
#include "bcd/workspace/place.hpp"
#include "bcd/workspace/result.hpp"

namespace bcd::workspace {

struct RecordSource {
  std::function<bool(std::string const& path)> exists;
  std::function<unit::FoundUnits(std::string const& path)> find;  // units at, below or above the path
  std::function<std::unique_ptr<source::Reader>(std::string const& folder)> open;
  // Adds facts that the files do not contain, such as the days of commits. May be empty.
  std::function<void(unit::Unit& unit, std::string const& folder)> complete = {};
  // Why a path cannot be judged from here; null if it can. May be empty.
  std::function<std::optional<Refusal>(std::string const& path)> refuse = {};
};
RecordSource on_disk(Place const& place);

// Returns the folders of the units at, below or above each path (below the place if there is no path), sorted, each
// once. Refused if there is none, or a folder is missing or unreadable.
Result<std::vector<std::string>> units_at(Place const& place, RecordSource const& records,
                                          std::vector<std::string> const& paths);

// Called while many units are read, from any thread. Both may be empty.
struct Watch {
  std::function<void(unit::Unit const& unit, std::size_t index)> loaded = {};
  std::function<void()> finished = {};  // one more unit is done
};
// Loads each unit, several in parallel, calls `use(unit, index of its folder)` from any thread and frees it. Refused if
// a part of the content was not fetched (a partial clone).
Result<Done> each_unit(RecordSource const& records, std::vector<std::string> const& folders, Watch const& watch,
                       std::function<void(unit::Unit const&, std::size_t)> const& use);
// Judges each unit; verdicts in the order of the folders.
Result<std::vector<rule::Verdict>> judge_all(RecordSource const& records, std::vector<std::string> const& folders,
                                             rule::Selection const& selection, Date as_of, Watch const& watch);

// Loads one unit, whether it is judgeable or not. Refused as each_unit() is.
Result<std::unique_ptr<unit::Unit>> load(RecordSource const& records, std::string const& folder);
// "bcd.yaml or the regulation of 'x' is faulty, so its obligations are unknown; see: bcd -C x check". `folder`: as the
// user sees it. `consequence`: "so …", without punctuation.
Refusal not_judgeable(std::string const& folder, Text consequence);
// As load(), but refused if the unit is not judgeable, with a reference to `bcd check`.
Result<std::unique_ptr<unit::Unit>> load_judgeable(Place const& place, std::string const& folder);
// The refusal of a reader that lacks content, or null.
std::optional<Refusal> incomplete(source::Reader const& reader);

}  // namespace bcd::workspace
