// The entry point of the program. Called by main, and by tests in the same process.
#pragma once
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/git_environment.hpp"
#include "bcd/text/date.hpp"

namespace bcd::command {

enum class Exit { clean = 0, findings = 1, unusable = 2, internal = 3 };

// The environment of a run: output streams, terminal, clock and environment variables. main() fills it from the
// process. Tests set fixed values, so that a result never depends on the machine.
struct World {
  std::FILE* in = stdin;  // read by `bcd lsp` alone
  std::FILE* out = stdout;
  std::FILE* err = stderr;
  bool terminal = false;        // true if `out` is a terminal
  bool error_terminal = false;  // true if `err` is a terminal
  int columns = 80;             // width of the terminal; help is wrapped to it
  // Returns the time since the start of the run, for the progress line. If empty, no progress is shown. Output to `out`
  // does not depend on it.
  std::function<std::chrono::milliseconds()> elapsed;
  std::string language;    // BCD_LANG, else the locale: "vi", "vi_VN.UTF-8", "en_US"; "" if neither is set
  bool no_colour = false;  // true if NO_COLOR is set
  bool github = false;     // true in a step of a GitHub workflow, whose log displays annotations
  std::string checkout;    // root of the repository in CI: GITHUB_WORKSPACE, CI_PROJECT_DIR; "" if neither is set
  Date today;
  // Returns the day at present, for a run that lasts past midnight. If empty, it is `today`.
  std::function<Date()> present_day = {};
  source::GitEnvironment git;  // GIT_INDEX_FILE and similar variables, which git sets for hooks
};

// Runs the call and returns its exit code. `arguments` does not include the name of the program. Does not throw: a
// refused call returns `unusable`, an unexpected exception `internal`, both with a message on `err`.
Exit run(std::vector<std::string> const& arguments, World const& world);

}  // namespace bcd::command
