// `bcd report --check FOLDER` and `--refresh FOLDER`: all papers of a folder.
#pragma once
#include "command.hpp"
#include "report_asked.hpp"

namespace bcd::command {

// True if the call checks or refreshes a folder of papers, not one paper.
bool is_of_folder(Session const& session, ReportOptions const& options);
// Compares each paper that bcd wrote in the folder and its subfolders with the records as of the day in its stamp, or
// of
// --as-of. With --refresh, writes again what does not match; a file edited outside its blocks only with --force. Tells
// of each, and of the papers that the records contain and the folder lacks.
Exit go_through_folder(Session const& session, ReportOptions const& options);

}  // namespace bcd::command
