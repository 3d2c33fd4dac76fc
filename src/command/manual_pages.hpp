// The manual pages: those of section 1 are made from the declarations of the command line, bcd.1 and one page a
// command.
#pragma once
#include <string>
#include <vector>

#include "command.hpp"

namespace bcd::command {

// Every page, of all sections: "bcd.1", "bcd-check.1", …, "bcd-records.5".
std::vector<std::string> page_names(Command const& program);
// A page by such a name.
std::string page_text(std::string const& name, Command const& program, Session const& session);

}  // namespace bcd::command
