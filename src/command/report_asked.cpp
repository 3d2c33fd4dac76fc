#include "report_asked.hpp"

#include "bcd/output/terminal.hpp"

namespace bcd::command {

std::optional<std::string> own_template(Session const& session, std::string const& folder, ReportOptions const& options,
                                        form::PaperForm const& form) {
  workspace::OwnTemplate const own = session.granted(workspace::own_template(session.place(), folder, form, options));
  for (LocatedFinding const& fault : own.faults)
    session.complain(output::finding_text(fault, session.lang, session.colours()));
  if (!own.faults.empty()) session.refuse(own.faulty.text, own.faulty.args);
  return own.text;
}

}  // namespace bcd::command
