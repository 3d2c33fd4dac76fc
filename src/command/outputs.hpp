// Where the findings of a check go: one format to the screen, and any number to files.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "bcd/output/formats.hpp"
#include "session.hpp"

namespace bcd::command {

struct Outputs {
  output::Format const* screen = nullptr;  // null: everything goes to files
  bool text_before = false;                // the text for people stands before what is for the host of the log
  std::vector<std::pair<output::Format const*, std::string>> files;

  bool tell_files() const;  // is there one that tells of files without a finding?
};

// `format` is --format, empty when not given; `wanted` each --output: FILE or FORMAT=FILE.
Outputs choose_outputs(Session const& session, std::string const& format, std::vector<std::string> const& wanted);
void deliver(Session const& session, Outputs const& outputs, output::Checked const& checked);

// From the top of the repository to the session's folder: "" or ending in '/'.
std::string folder_in_repository(Session const& session);

}  // namespace bcd::command
