// Regulations as text.
#pragma once
#include <string>

#include "bcd/regulation/regulation.hpp"

namespace bcd::output {

// Returns one line per built-in regulation: id and title.
std::string regulation_list_text();
// Returns the bodies, clauses and readings of a regulation.
std::string regulation_text(regulation::Regulation const& regulation, Lang lang);

}  // namespace bcd::output
