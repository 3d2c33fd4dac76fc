// One paper that `bcd report` writes, and its file.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "bcd/form/json.hpp"
#include "paper_file.hpp"
#include "report_asked.hpp"

namespace bcd::command {

// One paper: what it is of, where it goes, and the day it stands as of.
struct ReportPaper {
  form::PaperForm const& form;
  std::string id;  // of the meeting, record, member or sender, "" for the others
  std::string output;
  Date as_of;
  std::function<form::Model(Date as_of)> model;
  std::string recipient = {};           // whose copy it is; "" for the paper itself
  std::vector<std::string> names = {};  // of the people it may name
  std::string reference = {};           // the unit's own templates/reference.docx, or ""
};

// Returns the paper as a file, with the command that writes it again. `own`: the template to use instead of the
// built-in one. The result refers to `paper`, which must outlive it.
PaperFile file_of(Session const& session, ReportOptions const& options, ReportPaper const& paper,
                  std::optional<std::string> const& own);

}  // namespace bcd::command
