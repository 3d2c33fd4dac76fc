// Judges one unit: runs all rules, merges duplicates and applies waivers. Findings are resolved to lines, so the unit
// may be destroyed afterwards.
#pragma once
#include <set>
#include <span>
#include <string>
#include <vector>

#include "bcd/finding/identity.hpp"
#include "bcd/rule/rule.hpp"

namespace bcd::rule {

struct Selection {
  std::vector<std::string> only, skip;  // rule ids; an empty `only` means all
  bool files = false;                   // also list the files read
  bool names = false;                   // also list the ids of the unit
  // True if the rule is selected.
  bool wants(std::string_view id) const;
};

// Returns the waived finding of a rule about a subject, or null if there is none. If `path` is given, only findings in
// that file count; it must be spelled as in the findings.
LocatedFinding const* waived_finding(std::span<LocatedFinding const> findings, RuleInfo const& rule,
                                     Subject const& subject, std::string_view path = {});

struct Verdict {
  std::string unit;                      // id of the unit; "" if bcd.yaml did not load
  std::string folder;                    // as shown to the user
  bool judged = false;                   // Unit::judgeable; if false, no rule has run
  int records = 0;                       // number of YAML files read
  std::vector<LocatedFinding> findings;  // in printing order, including waived ones
  std::vector<std::string> files = {};   // the files read, as shown to the user, sorted; empty unless Selection::files
  Names names = {};                      // the ids of the unit; empty unless Selection::names and judged

  // Returns the prefix of the unit's paths: "" or the folder with a final '/'.
  std::string prefix() const { return folder.empty() || folder == "." ? std::string{} : folder + "/"; }
  LocatedFinding const* waived(RuleInfo const& rule, Subject const& subject, std::string_view path = {}) const {
    return waived_finding(findings, rule, subject, path);
  }
};

// `folder` is "" or the unit's folder as shown to the user, without a final '/'.
Verdict judge(unit::Unit const& unit, std::string const& folder, Date as_of, Selection const& selection);

}  // namespace bcd::rule
