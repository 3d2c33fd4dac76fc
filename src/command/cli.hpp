// Parses a call according to the declarations of the program. cli.cpp is the only file that includes CLI11.
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

// Fills the variables that the options point to and returns the command that was called. If the call asks for help or
// the version, required values may be missing. Throws Unusable, with a message in the session's language, if the call
// does not match the declarations: an unknown command or option, or a missing, empty or wrong value.
Call parse(Command const& program, std::vector<std::string> const& arguments, Session const& session);

}  // namespace bcd::command
