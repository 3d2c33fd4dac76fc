// The manual pages. Section 1 (bcd.1 and one page per command) is generated from the declarations of the command line.
#pragma once
#include <string>
#include <vector>

#include "command.hpp"

namespace bcd::command {

// Returns the names of all pages, in all sections: "bcd.1", "bcd-check.1", …, "bcd-records.5".
std::vector<std::string> page_names(Command const& program);
// Returns the mdoc text of a page. `name` must be one of page_names().
std::string page_text(std::string const& name, Command const& program, Session const& session);

}  // namespace bcd::command
