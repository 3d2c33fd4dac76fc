// The example calls of the manual pages, as values so that a test can run each of them.
#pragma once
#include <string>
#include <vector>

namespace bcd::command {

struct ExampleCall {
  std::string call;     // "bcd check --as-of 2026-10-01"
  std::string folder;   // the folder to run it in, relative to the root of the repository; "": an empty folder
  bool writes = false;  // true if the command has -o/--output
};
struct CommandExamples {
  std::string command;
  std::vector<ExampleCall> calls;
};
// Returns one entry per visible command, in the order of --help. `calls` is empty if the command has no example.
std::vector<CommandExamples> examples();

}  // namespace bcd::command
