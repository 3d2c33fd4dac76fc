// The formats of `bcd check`: one list, from which the command takes its choices.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/output/summary.hpp"

namespace bcd::output {

// What a check found, and how it was asked.
struct Checked {
  std::span<rule::Verdict const> verdicts;
  Date as_of;
  Lang lang = Lang::vi;
  std::string prefix = {};  // from the top of the repository to the folder of the call: "" or ending in '/'
  std::optional<Severity> fails_from = Severity::error;  // --fail-on; nothing: never
  bool baseline = false;                                 // was one given? Then findings are known or new
  std::optional<int> units_known = {};                   // with --since: all units there are, changed or not

  bool fails(LocatedFinding const& finding) const {
    return finding.open() && fails_from && finding.severity >= *fails_from;
  }
};

struct Format {
  std::string_view id;
  std::string (*write)(Checked const&);
  bool files = false;  // it tells of files without a finding too
};
std::span<Format const> formats();
Format const* find_format(std::string_view id);
std::vector<std::string_view> format_ids();

std::string text(Checked const& checked);  // as on a terminal, without colours
std::string json(Checked const& checked);
std::string sarif(Checked const& checked);     // SARIF 2.1.0, for code scanning
std::string junit(Checked const& checked);     // JUnit XML: a suite a unit, a case a file
std::string github(Checked const& checked);    // annotations, for the log of a GitHub workflow
std::string gitlab(Checked const& checked);    // GitLab's code quality report
std::string markdown(Checked const& checked);  // for a comment on a change

}  // namespace bcd::output
