// Parses a call by the declarations of the program. cli.cpp is the only file that includes CLI11.
#pragma once
#include <string>
#include <vector>

#include "command.hpp"

namespace bcd::command {

struct Call {
  enum class Asks { act, help, version } asks = Asks::act;
  std::vector<Command const*> path;  // "bcd", "regulation", "show"; never empty
  Command const& command() const { return *path.back(); }
};

// Fills the variables that the options name. Throws Unusable, in the language of the session, if the call does not fit
// the declarations: an unknown command or option, a missing, empty or wrong value.
Call parse(Command const& program, std::vector<std::string> const& arguments, Session const& session);

}  // namespace bcd::command
