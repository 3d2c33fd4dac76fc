// Golden cases (golden_case.hpp) played with the program, and golden files.
#pragma once
#include "golden_case.hpp"
#include "program.hpp"

namespace bcd::test {

// Returns the cases of one rule, or all cases, by rule and name. They are read once.
std::vector<GoldenCase> const& golden_cases(std::string const& rule);
std::vector<GoldenCase> const& golden_cases();
// Writes the unit of a case to a folder, with its git history if it has one.
void lay_out(GoldenCase const& one, std::filesystem::path const& folder);
Outcome run_golden(GoldenCase const& one, Folder const& laid_out);
// Returns true if a finding of the rule is printed, as text or as JSON.
bool mentions(std::string const& output, std::string_view rule);

bool blessing();  // is BCD_BLESS set?
// Checks that the golden file holds the text. With BCD_BLESS=1 it writes the file: read the diff before you keep it.
void compare(std::string const& got, std::filesystem::path const& golden);

}  // namespace bcd::test
