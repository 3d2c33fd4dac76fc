// A paper in its file: what a person wrote in it is kept, what it would overwrite unseen is refused, and whether it is
// stale is told.
#pragma once
#include <functional>
#include <string>

#include "bcd/form/form.hpp"
#include "bcd/form/kept.hpp"
#include "session.hpp"

namespace bcd::command {

struct PaperFile {
  std::string path;     // as the user gave it, from -C
  std::string asked;    // what the stamp says it is: "minutes 2026-q3-committee"
  std::string title;    // of the form, for the properties of a converted file
  std::string refresh;  // the command that writes it anew, without --as-of
  bool force = false;   // overwrite what bcd did not write
  Date as_of;           // the day the paper stands as of
  std::function<form::Rendered(Date as_of)> write;
};

enum class FileKind { markdown, json, docx, html, pdf };
// By the format asked for ("" where none is) and the file's ending; refuses what does not go together, and an ending
// that no paper has, such as .yaml of a record.
FileKind kind_of(Session const& session, std::string const& path, std::string const& asked = {});

// Markdown with the stamp, for the terminal.
std::string printed(PaperFile const& paper);
// Writes the file whole or not at all; by its ending as Markdown, or .docx, .html and .pdf through pandoc. Refuses
// where it would lose something.
void put(Session const& session, PaperFile const& paper);
// The model as JSON; refuses to replace what is no model.
void put_json(Session const& session, PaperFile const& paper, std::string const& text);
// Refuses a file with a paper in it, for a command that writes something else: a person may have written in it too.
void leave_papers_alone(Session const& session, std::string const& path);
// Does the file say what the records say, as of the day it was written for, or --as-of? Tells on stderr what is wrong,
// and the command that mends it.
bool is_current(Session const& session, PaperFile const& paper);
// The papers of a folder with their stamps; files without one are left out. In the order of their names.
std::vector<std::pair<std::string, form::Stamp>> stamped_files(Session const& session, std::string const& folder);

}  // namespace bcd::command
