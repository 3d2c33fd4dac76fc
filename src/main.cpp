// The only file that reads the clock and the environment and installs the signal handlers.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string>

#include "bcd/command/run.hpp"
#include "bcd/source/interrupt.hpp"
#include "bcd/source/yaml_readers.hpp"

namespace {

std::string environment(char const* name) {
  char const* const value = std::getenv(name);
  return value ? value : "";
}

std::string language() {
  for (char const* name : {"BCD_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
    if (std::string value = environment(name); !value.empty()) return value;
  return {};
}

bcd::Date today() {
  std::time_t const now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, unsigned(local.tm_mon + 1), unsigned(local.tm_mday)};
}

// Returns the width of the terminal, at most 120 columns because longer lines are hard to read. Returns 80 if standard
// output is not a terminal.
int columns() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::min<int>(size.ws_col, 120);
}

}  // namespace

int main(int count, char** arguments) {
  bcd::source::clean_up_when_interrupted();
  if (environment("BCD_YAML") == "reference") bcd::source::always_read_by_reference();
  bcd::command::World world;
  world.terminal = isatty(STDOUT_FILENO) != 0;
  world.error_terminal = isatty(STDERR_FILENO) != 0;
  world.columns = columns();
  world.elapsed = [start = std::chrono::steady_clock::now()] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
  };
  world.language = language();
  world.no_colour = !environment("NO_COLOR").empty();
  world.github = environment("GITHUB_ACTIONS") == "true";
  world.checkout = environment("GITHUB_WORKSPACE");
  if (world.checkout.empty()) world.checkout = environment("CI_PROJECT_DIR");
  world.today = today();
  world.present_day = today;
  world.git = bcd::source::git_environment([](std::string const& name) -> std::optional<std::string> {
    char const* const value = std::getenv(name.c_str());
    return value ? std::optional<std::string>{value} : std::nullopt;
  });
  return int(bcd::command::run({arguments + 1, arguments + count}, world));
}
