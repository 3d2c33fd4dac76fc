// A paper in its file: what a person wrote in it is kept, what it would overwrite unseen is refused, and whether it is stale is
// told.
#pragma once
#include <functional>
#include <string>

#include "bcd/form/form.hpp"
#include "session.hpp"

namespace bcd::command {

struct PaperFile {
  std::string path;     // as the user gave it, from -C
  std::string asked;    // what the stamp says it is: "minutes 2026-q3-committee"
  std::string title;    // of the form, for the properties of a converted file
  std::string refresh;  // the command that writes it anew, without --as-of
  bool force = false;   // overwrite what bcd did not write
  std::function<form::Rendered(Date as_of)> write;
};

// Markdown with the stamp, for the terminal.
std::string printed(Session const& session, PaperFile const& paper);
// Writes the file whole or not at all; by its ending as Markdown, or .docx, .html and .pdf through pandoc. Refuses where it would
// lose something.
void put(Session const& session, PaperFile const& paper);
bool converts(std::string const& path);  // does the ending ask for pandoc?
// Does the file say what the records say, as of the day it was written for, or --as-of? Tells on stderr what is wrong, and the
// command that mends it.
bool is_current(Session const& session, PaperFile const& paper);
// What each paper of a folder says it is; files without a stamp are left out. In the order of their names.
std::vector<std::pair<std::string, std::string>> stamped_files(Session const& session, std::string const& folder);

}  // namespace bcd::command
