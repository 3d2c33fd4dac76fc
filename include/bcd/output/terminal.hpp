// Findings as text for people.
#pragma once
#include <string>

#include "bcd/output/summary.hpp"

namespace bcd::output {

// Returns one finding: position, severity, rule and message; the source line with a caret; the clauses; the fix.
std::string finding_text(LocatedFinding const& finding, Lang lang, bool colour);
// Returns the message that a unit was not judged because bcd.yaml or its regulation has errors.
std::string not_judged(rule::Verdict const& verdict, Lang lang);
// Returns the last line of a check: what was judged, as of which day, and how many findings there are.
std::string summary_text(Summary const& summary, Date as_of, Lang lang);

}  // namespace bcd::output
