// Findings as a person reads them.
#pragma once
#include <string>

#include "bcd/output/summary.hpp"

namespace bcd::output {

// One finding: place, severity, rule and sentence; the line with a caret under it; the clause; the remedy.
std::string finding_text(LocatedFinding const& finding, Lang lang, bool colour);
// That a unit was not judged, and why.
std::string not_judged(rule::Verdict const& verdict, Lang lang);
std::string summary_text(Summary const& summary, Lang lang);

}  // namespace bcd::output
