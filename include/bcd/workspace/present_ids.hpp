// An earlier state of a unit, read as if its records had had their present ids, to compare it with a later one.
#pragma once
#include <memory>
#include <vector>

#include "bcd/output/record_diff.hpp"
#include "bcd/source/reader.hpp"

namespace bcd::workspace {

struct PresentIds {
  std::unique_ptr<unit::Unit> unit;        // the earlier state; null if nothing was renamed
  std::vector<output::RenamedId> renamed;  // by kind of record, then by agency, body and figure
};
// Recognizes what was renamed: a record whose content is the same but for ids, a member of the same name, an agency,
// body or figure of the same name; each only if the old id is gone and the new one is new. `was` and `is` are the units
// that the readers contain.
PresentIds with_present_ids(source::Reader const& before, unit::Unit const& was, source::Reader const& now,
                            unit::Unit const& is, Date as_of);

}  // namespace bcd::workspace
