// The order of keys in maps that are written a key a line, and the empty lines between them.
#pragma once
#include <string>

#include "bcd/record/arrange.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::record {

// The bytes of the tidy file with its lines in order; the document is the file's, and whole. Maps whose keys stay out
// of order are told in `unmoved`.
std::string arranged_lines(KindInfo const& kind, source::File const& file, source::Document const& document,
                           std::vector<Unmoved>& unmoved);

}  // namespace bcd::record
