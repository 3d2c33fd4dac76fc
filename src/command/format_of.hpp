// Chooses the output format from --format and the extension of the file. The rule is the same for all commands.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "command.hpp"
#include "session.hpp"

namespace bcd::command {

// Returns one of `formats`, the formats of the command: `asked` (--format) if it is given, otherwise the format of the
// file's extension, otherwise the first. Upper and lower case of the extension are equal. Refuses an extension that
// belongs to none of the formats, and an extension that contradicts `asked`. A file without an extension and a device
// accept any format. `file` is "" if the output is printed.
std::string format_of(Session const& session, std::string const& asked, std::string const& file,
                      std::span<std::string_view const> formats);

// Returns -o of a command with these formats, of which each has an extension. Parsing writes it to `output`, which must
// outlive the result.
Option output_option(std::string& output, std::span<std::string_view const> formats);

}  // namespace bcd::command
