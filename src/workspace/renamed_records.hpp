// The records that were renamed between two states of a unit.
#pragma once
#include "bcd/finding/identity.hpp"
#include "bcd/source/reader.hpp"

namespace bcd::workspace {

// Returns the former ids of records that are in `now` under another name: of the records that are gone, the one with
// the same bytes, or else the one with which it shares most lines, at least half of its own.
FormerIds former_ids(source::Reader const& before, source::Reader const& now);

}  // namespace bcd::workspace
