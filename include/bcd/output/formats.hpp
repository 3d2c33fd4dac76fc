// The output formats of `bcd check`. The command takes its choices from this list.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/output/summary.hpp"

namespace bcd::output {

// The result of a check, and the options that affect its output.
struct Checked {
  std::span<rule::Verdict const> verdicts;
  Date as_of;
  Lang lang = Lang::vi;
  std::string prefix = {};  // path from the root of the repository to the working directory: "" or ending in '/'
  std::optional<Severity> fails_from = Severity::error;  // --fail-on; empty: never fails
  bool baseline = false;                // true if a baseline was given, so that each finding is known or new
  std::optional<int> units_known = {};  // with --since: number of all units, changed or not

  bool fails(LocatedFinding const& finding) const {
    return finding.open() && fails_from && finding.severity >= *fails_from;
  }
};

struct Format {
  std::string_view id;
  std::string (*write)(Checked const&);
  bool files = false;  // true if it also lists files without findings
};
std::span<Format const> formats();
// Returns null if there is no such format.
Format const* find_format(std::string_view id);
std::vector<std::string_view> format_ids();

// Returns the message and the clauses with their readings, one per line, without a final line end.
std::string with_clauses(LocatedFinding const& finding, Lang lang);

std::string text(Checked const& checked);  // as on a terminal, without colours
std::string json(Checked const& checked);
std::string sarif(Checked const& checked);     // SARIF 2.1.0, for code scanning
std::string junit(Checked const& checked);     // JUnit XML: a suite per unit, a case per file
std::string github(Checked const& checked);    // annotations, for the log of a GitHub workflow
std::string gitlab(Checked const& checked);    // GitLab's code quality report
std::string markdown(Checked const& checked);  // for a comment on a pull request

}  // namespace bcd::output
