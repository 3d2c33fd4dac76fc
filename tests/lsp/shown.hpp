// Findings as a client shows them and as `bcd check` reports them, in one form.
#pragma once
#include <string>
#include <tuple>
#include <vector>

#include "golden_case.hpp"
#include "lsp/client.hpp"

namespace bcd::test {

// Path, rule, severity ("error", "warning", "note", "waived"), message, line and column from 1.
using Shown = std::tuple<std::string, std::string, std::string, std::string, int, int>;

// Both sorted. Of a file with carriage returns or a byte order mark, which an editor hides, lines are left out (0).
std::vector<Shown> shown_findings(Client const& client, std::string const& folder);
std::vector<Shown> checked_findings(std::string const& folder, Date day);

// Returns the day on which a case is judged.
Date day_of(GoldenCase const& one);

}  // namespace bcd::test
