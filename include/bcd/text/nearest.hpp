// "Did you mean": the candidate a person most likely meant.
#pragma once
#include <span>
#include <string_view>

namespace bcd {

// The candidate nearest to `given` by edit distance (a swap of neighbours counts as one), or "" when none is near:
// at most one edit in three characters, and one in a shorter word. On a tie the first in byte order, so the order of
// candidates does not matter.
std::string_view nearest(std::string_view given, std::span<std::string_view const> candidates);

// Is what was given a slip of the pen for `meant`: the same first letter, and one letter left out, added, changed or
// swapped with its neighbour? "offline" is none for "online", nor "undone" for "done", nor "phone2", which is a second
// one, for "phone".
bool is_slip(std::string_view given, std::string_view meant);

}  // namespace bcd
