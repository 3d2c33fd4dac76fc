// `bcd report reminder --all`: a reminder for each sender with overdue obligations.
#pragma once
#include <optional>
#include <string>

#include "command.hpp"
#include "report_asked.hpp"

namespace bcd::command {

// A reminder for each who owes something, a file each; files of those who do not owe any more are named, not removed.
Exit remind_all(Session const& session, ReportOptions const& options, form::PaperForm const& form,
                unit::Unit const& unit, std::optional<std::string> const& own);

}  // namespace bcd::command
