// Lines and columns of many places of one file.
#pragma once
#include <vector>

#include "bcd/source/file.hpp"

namespace bcd::source {

// Returns the position of each offset, in the order given. Counts each letter of a line once, whereas File::position()
// counts those before the offset each time, which takes minutes for a hundred thousand places on one line.
std::vector<Position> positions(File const& file, std::vector<std::uint32_t> const& offsets);

}  // namespace bcd::source
