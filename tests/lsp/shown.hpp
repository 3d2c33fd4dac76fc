// Findings as a client shows them and as `bcd check` reports them, in one form.
#pragma once
#include <string>
#include <vector>

#include "golden_case.hpp"
#include "lsp/client.hpp"

namespace bcd::test {

// Both sorted, one finding a line: "meetings/x.yaml:31:15: error[absence-late]: message". A waived one is "waived". Of
// a file with carriage returns or a byte order mark, which an editor hides, lines are left out (0).
std::vector<std::string> shown_findings(Client const& client, std::string const& folder);
std::vector<std::string> checked_findings(std::string const& folder, Date day);

// Returns the day on which a case is judged.
Date day_of(GoldenCase const& one);

}  // namespace bcd::test
