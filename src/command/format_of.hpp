// Which format a command writes.
#pragma once
#include <span>

#include "session.hpp"

namespace bcd::command {

// The one asked for; else that of the file's ending (.json, .csv, .ics, .md); else the first of `formats`. Refuses a file
// that holds a paper, and an ending that is of another format than the command has.
std::string format_of(Session const& session, std::string const& asked, CLI::Option const& output, std::span<std::string_view const> formats);

}  // namespace bcd::command
