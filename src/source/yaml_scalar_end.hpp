// Finds where a scalar ends in the file.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace bcd::source {

// Returns the end offset of the scalar at `at`, because yaml-cpp reports only its start. `value` is its parsed value.
// For a block scalar this is the end of its first line. Returns npos if a quote is not closed, which yaml-cpp accepts
// at the end of a file.
std::size_t scalar_end(std::string_view bytes, std::size_t at, std::string const& value);

}  // namespace bcd::source
