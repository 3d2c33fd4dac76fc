// What `bcd report` was asked for: the form, what it is of, and the template it is made with. All refuse in plain
// words.
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

form::Form const& find_form(Session const& session, std::string const& id);
Period find_period(Session const& session, form::Form const& form, ReportOptions const& options);
form::Asked asked_of(Session const& session, ReportOptions const& options, form::Form const& form,
                     unit::Unit const& unit);
// The template that replaces the built-in: the one named on the command line, else the unit's own, or nothing. A broken
// one is shown at its line and refused. `folder` is the unit's, from -C.
std::optional<std::string> own_template(Session const& session, std::string const& folder, ReportOptions const& options,
                                        form::Form const& form);

}  // namespace bcd::command
