// Checks the keys of a map while it is loaded: keys that its kind does not have, and keys that are missing.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/field.hpp"
#include "bcd/record/file_rules.hpp"

namespace bcd::record {

// Returns the only name for which `given` can be a typing error. Empty if there is none or more than one. Names that
// differ more are not considered, because another word may have been meant.
std::string_view only_near(std::string_view given, std::vector<std::string_view> names);

// Appends a finding for a key of the map that the kind does not have, with a fix if only one key can be meant.
void add_unknown_key(Findings& out, source::File const& file, std::string const& subject, KindInfo const& kind,
                     source::Node const& map, source::Entry const& entry);

// Appends findings for missing keys, and for a second key of those of which only one may be given. Returns true if
// there is none. Skips a key that is present but did not load, because it has its own finding, and a key that an
// unknown key resembles, because that was probably meant to be it.
bool check_missing_keys(Findings& out, source::File const& file, std::string const& subject, KindInfo const& kind,
                        source::Node const& node);

}  // namespace bcd::record
