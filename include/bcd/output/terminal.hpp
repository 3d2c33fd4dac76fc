// Findings as text for people.
#pragma once
#include <string>

#include "bcd/output/summary.hpp"

namespace bcd::output {

// Returns one finding: position, severity, rule and message; the source line with a caret; the clauses; the fix.
std::string finding_text(LocatedFinding const& finding, Lang lang, bool colour);
// Returns the message that a unit was not judged because bcd.yaml or its regulation has errors.
std::string not_judged(rule::Verdict const& verdict, Lang lang);
std::string summary_text(Summary const& summary, Lang lang);

}  // namespace bcd::output
