// Identity of findings: decides whether findings of two runs, or of two states of the records, are the same. A
// baseline, --since and the fingerprints of the output formats all ask here.
#pragma once
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "bcd/finding/finding.hpp"

namespace bcd {

// Maps the present ids of renamed records to their former ids.
using FormerIds = std::map<std::string, std::string, std::less<>>;

// Returns a hash of the rule, the subject and the values in the arguments. Folder, line, wording and counts are
// ignored, because they change while the error stays the same. A different date gives a different identity. If the
// arguments have no value, the record's name is used instead.
std::string identity_of(LocatedFinding const& finding, FormerIds const& former = {});
// Like identity_of(), but different for each unit. `unit` is the unit's id.
std::string fingerprint_of(std::string_view unit, LocatedFinding const& finding, FormerIds const& former = {});

// The ids of the records, agencies, bodies and figures of a unit.
using Names = std::set<std::string, std::less<>>;

// What stays of a finding when ids are renamed, and the ids.
struct Likeness {
  std::string shape;             // a hash of the rule and of the values that are not ids, in any order
  std::vector<std::string> ids;  // each once, in the order of the finding: of its subject, its record, its values
  auto operator<=>(Likeness const&) const = default;
};
// `names`: the ids of the unit. Any other text in the finding is a value: a misspelt id was not renamed.
Likeness likeness_of(LocatedFinding const& finding, Names const& names);

// A finding of an earlier run, reduced to what decides whether a later one is the same.
struct KnownFinding {
  std::string identity;    // identity_of(), or fingerprint_of() if the unit is known
  Likeness likeness = {};  // without a shape if it is not known; then no renaming is recognized
  // A later finding that is more severe, or whose waiver was withdrawn, is not the same one.
  Severity severity = Severity::error;
  bool waived = false;
};

// The findings of an earlier run. Each matches once, so a second finding with the same identity is new.
class KnownFindings {
 public:
  // With `unit`, the identities are fingerprints of that unit.
  explicit KnownFindings(std::vector<KnownFinding> findings, std::string unit = {});
  // `names`: the ids of the unit in the earlier run; if empty, no renaming is recognized.
  explicit KnownFindings(std::span<LocatedFinding const> findings, Names const& names = {});
  // True if the finding was known, and removes it.
  bool take(LocatedFinding const& finding, FormerIds const& former = {});
  // The same for a finding with a renamed id, also if the ids stand in another order than before, for instance because
  // lists are sorted by them. `names`: the ids of the unit now.
  bool take_renamed(LocatedFinding const& finding, FormerIds const& former, Names const& names);

  // Returns the former ids of what was renamed, in addition to `ids`, judging by the findings alone: if a finding that
  // is not known differs from one that is left only in ids, and the old ones name nothing any more, they were renamed.
  // An id that the earlier findings have too was not. `names`: the ids of the unit now.
  FormerIds renamed(std::span<LocatedFinding const* const> unknown, Names const& names, FormerIds ids = {}) const;

  // Returns the indexes of the findings that were not taken, in the order given to the constructor.
  std::vector<std::size_t> left() const;

 private:
  std::string key(LocatedFinding const& finding, FormerIds const& former) const;
  // Takes one of the candidates that is as grave as the finding and for which `same` is true. False if there is none.
  bool take_from(std::vector<std::size_t> const& candidates, LocatedFinding const& finding,
                 std::function<bool(KnownFinding const&)> const& same);

  std::vector<KnownFinding> all_;
  std::string unit_;
  std::vector<bool> taken_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_identity_, by_shape_;
};

}  // namespace bcd
