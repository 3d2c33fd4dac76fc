// The order of keys in maps written in braces on one line.
#pragma once
#include <vector>

#include "bcd/record/arrange.hpp"
#include "bcd/source/edit.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::record {

// What brings each such map of the tree in order. One that runs over several lines is left alone, and told in
// `unmoved`.
std::vector<source::Edit> flow_edits(KindInfo const& kind, source::Node const& root, source::File const& file,
                                     std::vector<Unmoved>& unmoved);

}  // namespace bcd::record
