// The text of --help: made from the declarations, wrapped to the terminal.
#pragma once
#include <string>
#include <vector>

#include "command.hpp"

namespace bcd::command {

// Help of the last command of `path`: "bcd", "regulation", "show". `width`: columns of the terminal.
std::string help_text(std::vector<Command const*> const& path, Lang lang, int width);

}  // namespace bcd::command
