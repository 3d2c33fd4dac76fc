// Papers of one form that go to a folder, a file each.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "report_asked.hpp"
#include "report_paper.hpp"

namespace bcd::command {

struct PaperSet {
  std::vector<ReportPaper> papers;
  std::vector<std::pair<std::string, form::Stamp>> there;  // the papers that the folder holds already
  std::string stamp_begins;                                // as the stamps of such papers do: "reminder "
  Text left_over;  // said of a file there whose paper is not in the set any more; {path}
  Text done;       // said at the end; {count}, {path}
};
// Writes or checks (--check) the papers. Files whose paper is not in the set any more are named, not removed.
Exit write_set(Session const& session, ReportOptions const& options, PaperSet const& set,
               std::optional<std::string> const& own);
// `bcd report FORM ID --each`: writes or checks FORM-ID-RECIPIENT.md for each recipient.
Exit write_copies(Session const& session, ReportOptions const& options, form::PaperForm const& form,
                  form::Asked const& asked, std::optional<std::string> const& own);

}  // namespace bcd::command
