// Applies the edits of the findings of one file: as many as do not conflict with each other and have the intended
// effect.
#pragma once
#include <string>
#include <vector>

#include "bcd/record/field.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::record {

struct Fixed {
  std::string bytes;
  std::vector<std::size_t> done;  // indexes of the fixed findings; a second run may fix more
  bool all_tried = true;          // false if the file is large and so many edits failed that the rest was not tried
};
// Fixes what it can. The findings must be of this file. First applies the edits of warnings, only if the record looks
// the same afterwards and there is one warning less for each. Then applies those of errors, only if everything outside
// their edits looks the same and there is one error less for each. If the file could not be parsed, accepts any edits
// after which it can. Each applied edit reduces the number of findings, so repeated runs terminate.
Fixed fix(KindInfo const& kind, source::File const& file, Findings const& findings);

}  // namespace bcd::record
