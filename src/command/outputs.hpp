// The outputs of a check: at most one format on stdout, and any number in files.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "bcd/output/formats.hpp"
#include "session.hpp"

namespace bcd::command {

struct Outputs {
  output::Format const* screen = nullptr;  // the format on stdout; null if everything is written to files
  bool text_before = false;                // true if the text for people is printed before the GitHub annotations
  std::vector<std::pair<output::Format const*, std::string>> files;  // each format with its file

  bool tell_files() const;  // true if one of the formats also lists files without findings
};

// Returns the outputs to produce. `format` is --format, or "" if it is not given. `wanted` contains the value of each
// --output: FILE or FORMAT=FILE. Refuses an unknown format, a missing file name, a file that is named twice, and a file
// with a paper in it.
Outputs choose_outputs(Session const& session, std::string const& format, std::vector<std::string> const& wanted);
// Prints the result of the check and writes it to the files. Refuses if a file cannot be written.
void deliver(Session const& session, Outputs const& outputs, output::Checked const& checked);

// Returns the path from the top of the repository to the session's folder, with a '/' at the end. Returns "" if the
// folder is the top itself, or neither git nor CI indicates the top.
std::string folder_in_repository(Session const& session);

}  // namespace bcd::command
