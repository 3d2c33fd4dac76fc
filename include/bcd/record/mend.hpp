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
};
// The findings are of this file. An edit is kept only where the file still parses, a warning's where the record then says the same
// as before, an error's where there is an error less and no new one.
Mended mend(KindInfo const& kind, source::File const& file, Findings const& findings);

}  // namespace bcd::record
