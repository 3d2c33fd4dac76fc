// The text of --help, generated from the declarations and wrapped to the width of the terminal.
#pragma once
#include <string>
#include <vector>

#include "command.hpp"

namespace bcd::command {

// Returns the help of the last command of `path`: "bcd", "regulation", "show". `width`: columns of the terminal. A
// width below 50 is treated as 50.
std::string help_text(std::vector<Command const*> const& path, Lang lang, int width);

}  // namespace bcd::command
