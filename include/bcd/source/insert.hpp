// Edits that add an entry to a map or an item to a list of a parsed file, in the style in which it is written: in
// brackets, or one entry a line with the indentation and line ends of its neighbours. Comments stay where they are.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bcd/source/edit.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::source {

// A key and its value as YAML on one line.
using NewEntry = std::pair<std::string, std::string>;

// Adds entries after the one with the key `after`, which the map must have.
Edit after_entry(File const& file, Document const& document, Node const& map, std::string_view after,
                 std::vector<NewEntry> const& entries);
// Adds entries at the end of the map, which must not be empty.
Edit at_end(File const& file, Document const& document, Node const& map, std::vector<NewEntry> const& entries);
// Adds a map at the end of a list, in the style of the last item; in an empty list, in braces.
Edit new_item(File const& file, Document const& document, Node const& list, std::vector<NewEntry> const& entries);
// Returns the entries as a map in braces: "{no: 1, text: …}".
std::string in_braces(std::vector<NewEntry> const& entries);

}  // namespace bcd::source
