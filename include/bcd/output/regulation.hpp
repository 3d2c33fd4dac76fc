// Regulations as text.
#pragma once
#include <string>

#include "bcd/regulation/outline.hpp"
#include "bcd/regulation/regulation.hpp"

namespace bcd::output {

// Returns one line per built-in regulation: id and title.
std::string regulation_list_text();
// Returns the bodies, clauses and readings of a regulation.
std::string regulation_text(regulation::Regulation const& regulation, Lang lang);
// The same as JSON. The output does not depend on the language.
std::string regulation_list_json();
std::string regulation_json(regulation::Regulation const& regulation);
// Returns each clause in words beside the sentence of the legal text that has its number, then the sentences without a
// clause.
std::string regulation_beside(regulation::Regulation const& regulation, regulation::Outline const& text, Lang lang);

}  // namespace bcd::output
