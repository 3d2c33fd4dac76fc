// The edits of a file as a unified diff, as git and patch read it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/edit.hpp"

namespace bcd::output {

// Returns the diff with three lines of context. `new_path` is "" if the file keeps its name. Empty if nothing changes.
std::string unified_diff(std::string const& path, std::string const& new_path, std::string_view bytes,
                         std::vector<source::Edit> const& edits);

}  // namespace bcd::output
