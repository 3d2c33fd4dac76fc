// Waivers: accepted violations. A waived finding is still counted and reported, but no longer fails a check.
#pragma once
#include "bcd/rule/judge.hpp"

namespace bcd::rule {

// Returns the waiver that covers a waived finding, or null if the unit has none. The finding must come from a verdict
// without a folder prefix.
record::Waiver const* waiver_of(unit::Unit const& unit, LocatedFinding const& finding);

// The waivers in one file, parsed as far as possible. They are read even if the record does not load, because an
// accepted violation must not be fixed automatically.
class WrittenWaivers {
 public:
  // `of_unit`: the file is bcd.yaml. Its waivers need a subject and cover all files of the unit.
  WrittenWaivers(source::File const& file, bool of_unit);
  // True if a waiver covers the finding. The finding must be in this file, or with `of_unit` in any file of the unit.
  bool cover(Finding const& finding) const;

 private:
  std::vector<record::Waiver> all_;
  bool of_unit_;
};

// Marks the findings that waivers cover, and adds a finding for each waiver that covers none or was granted without
// authority.
// A waiver in a record covers findings of that record. A waiver in bcd.yaml needs a subject and covers any finding of
// the unit with that subject, because a missing record cannot contain its own waiver.
void apply_waivers(unit::Unit const& unit, Date as_of, Selection const& selection, Findings& findings);

}  // namespace bcd::rule
