// Detects typing errors that are valid YAML but are read as something else. Internal to this folder.
#pragma once
#include <string>

#include "bcd/record/file_rules.hpp"

namespace bcd::record {

// Checks a text that loaded: a '#' that cuts it off, and, unless it is prose, quotes that became part of it. In prose a
// whole sentence may be in quotes.
void check_text(Findings& out, source::File const& file, source::Node const& node, std::string const& subject,
                bool prose);
// Checks a number that loaded: a dot as thousands separator, as used in Vietnam.
void check_number(Findings& out, source::File const& file, source::Node const& node, std::string const& subject);

}  // namespace bcd::record
