// Sorts the keys of maps written one key per line, and normalizes the empty lines between them.
#pragma once
#include <string>

#include "bcd/record/arrange.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::record {

// Returns the bytes with the lines sorted. The file must be normalized, and the document parsed from it without fatal
// fault. Maps that cannot be sorted are added to `unmoved`.
std::string arranged_lines(KindInfo const& kind, source::File const& file, source::Document const& document,
                           std::vector<Unmoved>& unmoved);

}  // namespace bcd::record
