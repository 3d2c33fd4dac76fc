// Making the edits that findings of one file carry, as many as do not get in each other's way and do what they should.
#pragma once
#include <string>
#include <vector>

#include "bcd/record/field.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::record {

struct Mended {
  std::string bytes;
  std::vector<std::size_t> done;  // which of the findings are mended; a later look may mend more
  bool all_tried = true;          // false: of a large file in which many could not be, so that it would take too long
};
// The findings are of this file. Warnings are mended first, where a reader then sees the same record as before and
// there are as many warnings less; then errors, where all that their edits do not touch is as it was and there are as
// many errors less; and where the file could not be read, whatever lets it be. So each time something is done less is
// wrong, and whoever mends again and again comes to an end.
Mended mend(KindInfo const& kind, source::File const& file, Findings const& findings);

}  // namespace bcd::record
