// Identity of findings: decides whether findings of two runs, or of two states of the records, are the same. A
// baseline, --since and the fingerprints of the output formats all ask here.
#pragma once
#include <array>
#include <functional>
#include <map>
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

// Returns the names that a finding may take from a record: that of its file, and the id with which its subject begins.
std::array<std::string_view, 2> names_in(std::string_view path, std::string_view subject);

// A finding of an earlier run, reduced to what decides whether a later one is the same.
struct KnownFinding {
  std::string identity;             // identity_of(), or fingerprint_of() if the unit is known
  std::string rule, path, subject;  // path: in any folder; only the file's name matters
  // A later finding that is more severe, or whose waiver was withdrawn, is not the same one.
  Severity severity = Severity::error;
  bool waived = false;
};

// The findings of an earlier run. Each matches once, so a second finding with the same identity is new.
class KnownFindings {
 public:
  // With `unit`, the identities are fingerprints of that unit.
  explicit KnownFindings(std::vector<KnownFinding> findings, std::string unit = {});
  explicit KnownFindings(std::span<LocatedFinding const> findings);
  // True if the finding was known, and removes it.
  bool take(LocatedFinding const& finding, FormerIds const& former = {});

  // Returns records that were renamed, judging by the findings alone: if a finding that is not known differs from one
  // that is left only in the name of a record, and `gone` says that the old name names nothing any more, the record has
  // this new name. A record that had findings under its present name was not renamed.
  FormerIds renamed(std::span<LocatedFinding const* const> unknown,
                    std::function<bool(std::string_view)> const& gone) const;

  // Returns the indexes of the findings that were not taken, in the order given to the constructor.
  std::vector<std::size_t> left() const;

 private:
  std::string key(LocatedFinding const& finding, FormerIds const& former) const;

  std::vector<KnownFinding> all_;
  std::string unit_;
  std::vector<bool> taken_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_identity_;
};

}  // namespace bcd
