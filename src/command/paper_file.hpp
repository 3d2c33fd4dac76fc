// A paper in a file. Text that a person wrote in its blocks is kept, other manual edits are never overwritten without
// --force, and a stale paper can be detected.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "bcd/form/form.hpp"
#include "bcd/form/kept.hpp"
#include "session.hpp"

namespace bcd::command {

struct PaperFile {
  std::string path;     // as the user gave it, relative to -C
  std::string asked;    // form and subject, as recorded in the stamp: "minutes 2026-q3-committee"
  std::string options;  // as recorded in the stamp: "--no-charts"; "" if there are none
  std::string title;    // title of the form, for the metadata of a converted file
  std::string refresh;  // arguments of the bcd call that writes it again, without --as-of
  bool force = false;   // --force: overwrite files not written by bcd, and manual edits
  Date as_of;           // the day the content is computed for
  std::function<form::Rendered(Date as_of)> write;  // renders the content for a day
  std::vector<std::string> names = {};              // of people, kept on one line in Word, HTML and PDF
  std::string reference = {};                       // the unit's own templates/reference.docx, or ""
  bool day_fixed = false;                           // true if as_of is the day to compare with, whatever the stamp says
};

enum class FileKind { markdown, json, docx, html, pdf };
// Returns the kind of file for the requested format ("" if none is requested) and the extension of the path. Refuses if
// they contradict each other, and an extension that no paper has, such as .yaml, which may be a record.
FileKind kind_of(Session const& session, std::string const& path, std::string const& asked = {});

// Returns the paper as Markdown with the stamp, as it is printed on stdout.
std::string printed(PaperFile const& paper);
// Returns the number of gaps [CẦN ĐIỀN: …] in a paper.
int gaps_in(std::string_view text);
// Writes the paper completely or not at all: as Markdown, or through pandoc as .docx, .html or .pdf, depending on the
// extension. Refuses if text of a person would be lost. Reports on stderr the number of gaps left to fill in, and
// returns it.
int put(Session const& session, PaperFile const& paper);
// Writes `text`, the model as JSON. Refuses to replace a non-empty file that is not such a model, unless paper.force.
void put_json(Session const& session, PaperFile const& paper, std::string const& text);
// Refuses if the file contains a paper. Called by commands that write other output, because a person may have added
// text to the paper.
void leave_papers_alone(Session const& session, std::string const& path);
// How a file stands to the paper it should contain.
enum class PaperState { current, stale, edited, missing, other, broken };
struct JudgedPaper {
  PaperState state;
  Date as_of;                                   // the day it was compared as of; not set for missing and other
  std::optional<form::MarkerFault> fault = {};  // for broken
};
// edited: differs from the records, and was changed outside its blocks. other: another paper, or not written by bcd.
// broken: its block markers are malformed. The day is that of the stamp, unless --as-of is given or paper.day_fixed.
JudgedPaper judge_paper(Session const& session, PaperFile const& paper);
// True if the file matches the records as of the day in its stamp, or as of --as-of if that is given. If it does not,
// reports on stderr the reason and the command that updates the file.
bool is_current(Session const& session, PaperFile const& paper);
// Returns the .md files of the folder that have a stamp, each with its stamp, sorted by path. Subfolders are not
// searched. Empty if the folder does not exist.
std::vector<std::pair<std::string, form::Stamp>> stamped_files(Session const& session, std::string const& folder);

}  // namespace bcd::command
