// Judging one unit: all rules, waivers applied, one finding a fault, resolved to lines so that the unit may be let go.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "bcd/rule/rule.hpp"

namespace bcd::rule {

struct Selection {
  std::vector<std::string> only, skip;  // rule ids; `only` empty: all
  bool files = false;                   // name the files read too
  bool wants(std::string_view id) const;
};

// The finding of a rule about a subject that was accepted as it is, or null. `path`: in that file only, as the findings
// name it.
LocatedFinding const* waived_finding(std::span<LocatedFinding const> findings, RuleInfo const& rule,
                                     Subject const& subject, std::string_view path = {});

struct Verdict {
  std::string unit;     // the unit's id, "" when bcd.yaml did not load
  std::string folder;   // as the user sees it
  bool judged = false;  // false: bcd.yaml or the regulation is broken; only file faults are in findings
  int records = 0;
  std::vector<LocatedFinding> findings;  // in printing order, waived ones included
  std::vector<std::string> files =
      {};  // those read, as the user sees them, sorted; only where the selection asks for them

  // The unit's folder as it stands before its paths: "" or ending in '/'.
  std::string prefix() const { return folder.empty() || folder == "." ? std::string{} : folder + "/"; }
  LocatedFinding const* waived(RuleInfo const& rule, Subject const& subject, std::string_view path = {}) const {
    return waived_finding(findings, rule, subject, path);
  }
};

// `folder` is "" or the unit's folder as the user sees it, without a final '/'.
Verdict judge(unit::Unit const& unit, std::string const& folder, Date as_of, Selection const& selection);

}  // namespace bcd::rule
