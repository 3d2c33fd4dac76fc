// The arguments of `bcd report`, checked: the form, its subject (meeting, period or sender) and its template. Each
// function refuses the call with a message if an argument is missing or wrong.
#pragma once
#include <optional>
#include <string>

#include "bcd/form/form.hpp"
#include "session.hpp"

namespace bcd::command {

struct ReportOptions {
  std::string form, id, period, output, format, own_template;
  bool no_charts = false, check = false, all = false, force = false, print_template = false;
};

form::PaperForm const& find_form(Session const& session, std::string const& id);
// Returns the period of --period. Refuses an id, because such a form has none; a period that is malformed or, for a
// form of a year, not a year; and a period that begins after the as-of day, except for a form of a year.
Period find_period(Session const& session, form::PaperForm const& form, ReportOptions const& options);
// Returns the input of the form's view: the unit, the as-of day, and the meeting, period or sender that the form needs.
form::Asked asked_of(Session const& session, ReportOptions const& options, form::PaperForm const& form,
                     unit::Unit const& unit);
// Returns the template that replaces the built-in: the one given with --template, otherwise the unit's
// templates/FORM.md, otherwise nullopt. If it has errors, prints each with its line and refuses. `folder` is the unit's
// folder, relative to -C.
std::optional<std::string> own_template(Session const& session, std::string const& folder, ReportOptions const& options,
                                        form::PaperForm const& form);

}  // namespace bcd::command
