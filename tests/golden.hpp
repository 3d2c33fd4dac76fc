// Golden cases: tests/cases/<rule>/<what-happens>/ holds a unit, or the files that differ from a base unit, and what
// bcd says of it.
//   command    the arguments, one line          expected       standard output, whole
//   base       name of the unit under tests/base the case is laid over (optional)
//   remove     paths of the base left out, one a line (optional)
//   exit       the exit code, when not 0        expected.err   standard error, when not empty
//   history    the day on which the whole unit is committed to a git repository made for it (optional)
//   why.md     one paragraph: what the case shows
#pragma once
#include "program.hpp"

namespace bcd::test {

// The folders of all cases, or of those under one rule, in order.
std::vector<std::filesystem::path> golden_cases(std::string const& rule = {});
// Lays a case's unit out in a folder, and runs its command there.
void lay_out(std::filesystem::path const& golden, Folder const& into);
Outcome run_golden(std::filesystem::path const& golden, Folder const& laid_out);
// What bcd says, and what the file says it says; BCD_BLESS=1 rewrites the file: read the diff before you keep it.
void compare(std::string const& got, std::filesystem::path const& golden);
std::string trimmed(std::string text);  // without blanks and line ends at its end

}  // namespace bcd::test
