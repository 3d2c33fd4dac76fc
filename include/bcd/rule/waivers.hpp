// Waivers: a fault accepted as it is. It stays counted and in the reports, but no longer fails a check.
#pragma once
#include "bcd/rule/judge.hpp"

namespace bcd::rule {

// The waiver that covers a waived finding; null when it is not of this unit. Its verdict was reached without a folder
// prefix.
record::Waiver const* waiver_of(unit::Unit const& unit, LocatedFinding const& finding);

// The waivers that one file holds, read as far as they go, also where the record did not load and they count for
// nothing else: what somebody has accepted, bcd does not mend.
class WrittenWaivers {
 public:
  // `of_unit`: the file is bcd.yaml, whose waivers need a subject and cover all files of the unit.
  WrittenWaivers(source::File const& file, bool of_unit);
  // Is the finding, of this file or (of_unit) of any, among what they accept?
  bool cover(Finding const& finding) const;

 private:
  std::vector<record::Waiver> all_;
  bool of_unit_;
};

// Marks the findings that waivers cover, and adds a finding for each waiver that covers none.
// A waiver in a record covers findings of that record; one in bcd.yaml needs a subject and covers any finding of the
// unit with that subject (what is missing has no record of its own).
void apply_waivers(unit::Unit const& unit, Date as_of, Selection const& selection, Findings& findings);

}  // namespace bcd::rule
