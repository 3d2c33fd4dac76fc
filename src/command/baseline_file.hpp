// The baseline file of `bcd check`: reads it, writes it, and lists its entries without a finding.
#pragma once
#include <string>
#include <vector>

#include "bcd/output/baseline.hpp"
#include "session.hpp"

namespace bcd::command {

// Returns the baseline. Refuses a file that cannot be read, or that is not a baseline of this version.
output::Baseline read_baseline(Session const& session, std::string const& path);
// Lists the entries on stderr; prints nothing if there are none.
void tell_stale(Session const& session, std::string const& path, std::vector<output::BaselineEntry> const& gone);
// Writes the file and reports the number of findings in it.
void write_baseline(Session const& session, std::string const& path, output::Baseline const& baseline);

}  // namespace bcd::command
