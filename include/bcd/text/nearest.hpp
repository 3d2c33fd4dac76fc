// "Did you mean": the candidate a person most likely meant.
#pragma once
#include <span>
#include <string_view>

namespace bcd {

// The candidate nearest to `given` by edit distance (a swap of neighbours counts as one), or "" when none is near:
// at most one edit in three characters, and one in a shorter word. On a tie the first in byte order, so the order of candidates does not matter.
std::string_view nearest(std::string_view given, std::span<std::string_view const> candidates);

}  // namespace bcd
