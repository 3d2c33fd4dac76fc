// Which state of the records `bcd check` judges, and which of its findings it shows.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "units.hpp"

namespace bcd::command {

struct GitOptions {
  std::string rev, since;
  bool staged = false, history = false;
};
// Are the files themselves judged, not a state that git keeps?
inline bool on_disk(GitOptions const& options) { return options.rev.empty() && !options.staged; }
std::vector<Option> git_options(GitOptions& options);

struct Judged {
  std::vector<rule::Verdict> verdicts;
  std::optional<int> units_known;   // with --since: all units there, of which the verdicts are of those that changed
  std::vector<std::string> lost{};  // with --since: folders that lost their bcd.yaml while records are left in them
};
Judged judge_units(Session const& session, std::vector<std::string> const& paths, GitOptions const& options,
                   rule::Selection const& selection);

}  // namespace bcd::command
