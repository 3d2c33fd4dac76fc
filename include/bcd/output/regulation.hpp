// Regulations in words.
#pragma once
#include <string>

#include "bcd/regulation/regulation.hpp"

namespace bcd::output {

std::string regulation_list_text();
std::string regulation_text(regulation::Regulation const& regulation, Lang lang);

}  // namespace bcd::output
