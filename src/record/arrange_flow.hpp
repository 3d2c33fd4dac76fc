// Sorts the keys of maps written in braces on one line.
#pragma once
#include <vector>

#include "bcd/record/arrange.hpp"
#include "bcd/source/edit.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::record {

// Returns the edits that sort each such map of the tree. A map over several lines is left alone and added to `unmoved`.
std::vector<source::Edit> flow_edits(KindInfo const& kind, source::Node const& root, source::File const& file,
                                     std::vector<Unmoved>& unmoved);

}  // namespace bcd::record
