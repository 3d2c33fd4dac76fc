// The fixes of `bcd check --fix`: the edits that findings carry, made in the files.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "bcd/rule/judge.hpp"
#include "bcd/workspace/record_source.hpp"
#include "bcd/workspace/rewrite.hpp"

namespace bcd::workspace {

// One edit that was made; or all those of one finding if they change nothing visible.
struct FixedPlace {
  source::Position at;
  RuleInfo const* rule;
  bool visible = true;
  Arg message{""};  // of an invisible one: the finding in words
  std::size_t edits = 1;
  std::string was = {}, now = {};  // of a visible one: the text before and after
};
struct FixedFile {
  std::string path;  // as in the verdict
  Rewritten outcome = Rewritten::done;
  bool all_tried = true;                // false if some fixes were left out because too many failed
  std::vector<FixedPlace> places = {};  // in the order of the file; empty unless the outcome is `done`
  bool changed() const { return outcome == Rewritten::done && !places.empty(); }
};
// Makes the edits of the findings that are neither waived nor known, except in the files `skipped`. Returns the files
// that had such edits.
std::vector<FixedFile> fix_unit(Place const& place, rule::Verdict const& verdict, std::set<std::string> const& skipped);

}  // namespace bcd::workspace
