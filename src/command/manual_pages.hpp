// The manual pages: those of section 1 are generated from the declarations of the command line, bcd.1 and one page a
// command. The pages of section 5 and bcd-forms.7 are generated on the floor below, and the guides are written by hand.
#pragma once
#include <string>
#include <vector>

#include "command.hpp"

namespace bcd::command {

// Every page, of all sections: "bcd.1", "bcd-check.1", …, "bcd-records.5", …, "bcd-tutorial.7".
std::vector<std::string> page_names(Command const& program);
// A page by such a name.
std::string page_text(std::string const& name, Command const& program, Session const& session);

}  // namespace bcd::command
