// The program, to be called with its arguments: by main, and by tests in process.
#pragma once
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/git.hpp"
#include "bcd/text/date.hpp"

namespace bcd::command {

enum class Exit { clean = 0, findings = 1, unusable = 2, internal = 3 };

// What the world gives a run: where to print, and what only the command line may know.
struct World {
  std::FILE* out = stdout;
  std::FILE* err = stderr;
  bool terminal = false;        // is out a terminal?
  bool error_terminal = false;  // is err?
  int columns = 80;             // width of the terminal, to which help is wrapped
  // How long the run has lasted, for showing progress; without it none is shown. Nothing that is printed to out depends
  // on it.
  std::function<std::chrono::milliseconds()> elapsed;
  std::string language;    // BCD_LANG, else the locale: "vi", "vi_VN.UTF-8", "en_US"
  bool no_colour = false;  // NO_COLOR is set
  bool github = false;     // a step of a GitHub workflow: its log takes annotations
  std::string checkout;    // where CI has the repository: GITHUB_WORKSPACE, CI_PROJECT_DIR
  Date today;
  source::GitEnvironment git;  // GIT_INDEX_FILE and its like, as git sets them for hooks
};

Exit run(std::vector<std::string> const& arguments, World const& world);

}  // namespace bcd::command
