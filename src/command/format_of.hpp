// Which format a command writes to which file: one rule for all commands.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "session.hpp"

namespace bcd::command {

// Of `formats`, those a command has: the one asked for (--format), else what the file's ending says, in any case, else
// the first. Refuses an ending that none of them has, and a format that the file's name denies. A name without an
// ending, and a device, take any. `file` is "" where nothing is written to one.
std::string format_of(Session const& session, std::string const& asked, std::string const& file,
                      std::span<std::string_view const> formats);

}  // namespace bcd::command
