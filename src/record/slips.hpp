// Slips of typing that YAML takes as they stand: what was written is not what is read. Only for this room.
#pragma once
#include <string>

#include "bcd/record/file_rules.hpp"

namespace bcd::record {

// Of a text that loaded: a '#' that cuts it off; quotes that were kept around it, unless it is prose, where a whole
// sentence may stand in quotes.
void check_text(Findings& out, source::File const& file, source::Node const& node, std::string const& subject,
                bool prose);
// Of a number that loaded: thousands parted by a dot, as they are written here.
void check_number(Findings& out, source::File const& file, source::Node const& node, std::string const& subject);

}  // namespace bcd::record
