// Chooses the output format from --format and the extension of the file. The rule is the same for all commands; a test
// tries it on each command that declares -o (tests/command/written_formats_test.cpp).
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "command.hpp"

namespace bcd::command {

// Returns one of `formats`, the formats of the command: `asked` (--format) if it is given, otherwise the format of the
// file's extension, otherwise the first. Upper and lower case of the extension are equal. Refuses an extension that
// belongs to none of the formats, and an extension that contradicts `asked`. A file without an extension and a device
// accept any format. `file` is "" if the output is printed.
std::string format_of(Session const& session, std::string const& asked, std::string const& file,
                      std::span<std::string_view const> formats);

// Where a command with one result delivers it: --format and -o/--output as given, "" if not given.
struct ResultPlace {
  std::string format, output;
};
// Returns the option -o/--output; its description names the extension of each format.
Option output_option(std::string& output, std::span<std::string_view const> formats);
// Returns the format, as format_of() does. Called before any work, so that nothing is computed for a file that cannot
// be written. Refuses also if the file is a paper of `bcd report`.
std::string result_format(Session const& session, ResultPlace const& place, std::span<std::string_view const> formats);
// Writes the text to the file of -o, or prints it if there is none.
void deliver_result(Session const& session, ResultPlace const& place, std::string_view text);

// The formats of a command that has only one.
inline constexpr std::string_view text_only[]{"text"}, json_only[]{"json"}, markdown_only[]{"markdown"};

}  // namespace bcd::command
