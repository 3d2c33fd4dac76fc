// `bcd check` without its output: which state of the records is judged, and which findings are new.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "bcd/workspace/record_source.hpp"

namespace bcd::workspace {

struct GitOptions {
  std::string rev, since;
  bool staged = false, history = false;
};
// True if the files are judged, not a state that git keeps.
inline bool of_files(GitOptions const& options) { return options.rev.empty() && !options.staged; }

struct JudgeRequest {
  std::vector<std::string> paths;  // of which units are judged; empty: all below the place
  GitOptions git;
  rule::Selection selection;
  Date as_of;
};
struct Judged {
  std::vector<rule::Verdict> verdicts = {};
  std::optional<int> units_known = {};       // with `since`: all units; the verdicts are of the changed ones
  std::vector<std::string> lost = {};        // with `since`: folders without bcd.yaml that still contain records
  std::vector<std::string> submodules = {};  // of a state in git: folders that were not judged
};
// Judges each unit. With `since`, only units that changed since the merge base, and only findings that are not in it.
// `starting` is called with the folders before each round of judging, and returns how to watch it.
Result<Judged> judge_units(Place const& place, JudgeRequest const& request,
                           std::function<Watch(std::vector<std::string> const& folders)> const& starting);

}  // namespace bcd::workspace
