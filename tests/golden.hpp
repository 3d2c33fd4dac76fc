// Golden cases: tests/cases/<rule>/<what-happens>/ contains a unit, or the files that differ from a base unit, and the
// expected output of bcd.
//   command    the arguments, one line          expected       complete standard output
//   base       name of the unit under tests/base that the case is based on (optional)
//   remove     paths to leave out of the base, separated by blanks or line ends (optional)
//   exit       the exit code, if not 0          expected.err   standard error, if not empty
//   history    the day on which the whole unit is committed to a git repository created for it (optional)
//   why.md     one paragraph: the purpose of the case
#pragma once
#include "program.hpp"

namespace bcd::test {

// Returns the folders of all cases, or of the cases of one rule if `rule` is given, sorted by path.
std::vector<std::filesystem::path> golden_cases(std::string const& rule = {});
// Copies the base of the case and then its own files into the folder, and commits them if the case has a history.
void lay_out(std::filesystem::path const& golden, Folder const& into);
// Runs the command of the case in the folder.
Outcome run_golden(std::filesystem::path const& golden, Folder const& laid_out);
// Checks that the output equals the content of the file. If the environment variable BCD_BLESS is set, first overwrites
// the file with the output. Read the diff before you commit it.
void compare(std::string const& got, std::filesystem::path const& golden);
std::string trimmed(std::string text);  // returns the text without trailing blanks and line ends

}  // namespace bcd::test
