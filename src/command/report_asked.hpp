// The options of `bcd report`, and its template.
#pragma once
#include <optional>
#include <string>

#include "bcd/workspace/paper.hpp"
#include "session.hpp"

namespace bcd::command {

struct ReportOptions : workspace::PaperRequest {
  std::string output, format, fail_on = "never";
  std::string refresh;  // the folder to refresh, or ""
  bool no_charts = false, check = false, all = false, each = false, force = false, print_template = false;
};

// Returns the template that replaces the built-in: the one given with --template, otherwise the unit's
// templates/FORM.md, otherwise nullopt. If it has errors, prints each with its line and refuses. `folder` is the unit's
// folder, relative to -C.
std::optional<std::string> own_template(Session const& session, std::string const& folder, ReportOptions const& options,
                                        form::PaperForm const& form);

// Returns a line for each form: its id, the arguments it takes, its title.
std::string form_list(Session const& session);

// Refuses options that do not go together, or not with the form.
void require_sense(Session const& session, ReportOptions const& options, form::PaperForm const& form);

}  // namespace bcd::command
