// `bcd report FORM ID --each`: one copy of a paper for each recipient.
#pragma once
#include <optional>
#include <string>

#include "command.hpp"
#include "report_asked.hpp"

namespace bcd::command {

// Creates the folder unless --check is given. Refuses if that fails.
void require_folder(Session const& session, ReportOptions const& options);
// Writes or checks FORM-ID-RECIPIENT.md for each recipient. Copies of those who do not receive the paper any more are
// named, not removed.
Exit write_copies(Session const& session, ReportOptions const& options, form::PaperForm const& form,
                  form::Asked const& asked, std::optional<std::string> const& own);

}  // namespace bcd::command
