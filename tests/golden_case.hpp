// The golden cases of tests/cases/RULE/, without the program under test. A case is one text file, CASE.case:
//
//   why: one sentence on what the case shows
//   base: unit of tests/base that the case changes (optional)
//   remove: files and folders of the base that are left out, separated by blanks (optional)
//   history: the day on which the whole unit is committed to a new git repository (optional)
//   command: arguments of bcd, separated by blanks
//   exit: exit code, if not 0
//   === file PATH
//   the whole text of a file
//   === edit PATH
//   changes to a file of the base, see line_edit.hpp
//   === expected
//   standard output, if not empty
//   === expected.err
//   standard error, if not empty
//
// A case whose files a text file cannot hold safely (CRLF, byte order mark, other encodings, no final newline) is a
// folder CASE with the same parts as files: why.md, base, remove, history, command, exit, expected, expected.err. All
// other files in it belong to the unit.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bcd::test {

constexpr std::string_view section_mark = "=== ";               // begins no line of a record or an output
using Files = std::map<std::string, std::string, std::less<>>;  // path from the unit's folder -> bytes

struct GoldenCase {
  std::filesystem::path path;  // of the .case file or the folder
  std::string rule, name;      // absence-late, reported-on-the-day
  std::string why, base, history;
  std::vector<std::string> remove, command;
  int exit = 0;
  Files files;  // those that the case adds to its base or replaces, whole
  std::string expected, expected_err;

  std::string id() const { return rule + "/" + name; }
};

// The functions throw std::runtime_error with file and line if a case is malformed. `tests` is the folder tests/.
GoldenCase read_case(std::filesystem::path const& tests, std::filesystem::path const& path);
std::vector<std::string> case_rules(std::filesystem::path const& tests);  // names of the folders, sorted
// Returns the cases of one rule sorted by name.
std::vector<GoldenCase> read_cases(std::filesystem::path const& tests, std::string const& rule);
// Returns all files of the unit that the case is about.
Files unit_files(std::filesystem::path const& tests, GoldenCase const& one);
// Replaces exit code and outputs in the file or folder of the case; all other bytes stay.
void write_outcome(GoldenCase const& one, int exit, std::string const& out, std::string const& err);

}  // namespace bcd::test
