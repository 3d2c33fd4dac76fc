// "Did you mean": finds the candidate that a person most likely meant.
#pragma once
#include <span>
#include <string_view>

namespace bcd {

// Returns the candidate nearest to `given` by edit distance in bytes (swapping two neighbours counts as one edit), or
// "" if none is near: at most one edit per three bytes, and one edit in a shorter word. On a tie returns the first in
// byte order, so the order of candidates does not matter.
std::string_view nearest(std::string_view given, std::span<std::string_view const> candidates);

// True if `given` is a likely typing error for `meant`: same first letter, and one letter omitted, added, changed or
// swapped with its neighbour. False for "offline" and "online", for "undone" and "done", and for "phone2" and "phone",
// because a number usually marks a second item.
bool is_slip(std::string_view given, std::string_view meant);

}  // namespace bcd
