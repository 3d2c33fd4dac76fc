// The calls that the manual pages show, so that a test can run each of them.
#pragma once
#include <string>
#include <vector>

namespace bcd::command {

struct ExampleCall {
  std::string call;    // "bcd check --as-of 2026-10-01"
  std::string folder;  // where it is called, from the top of the repository; "": an empty folder
};
struct CommandExamples {
  std::string command;
  std::vector<ExampleCall> calls;
};
// Of every command, in the order of --help; without calls where a command shows none.
std::vector<CommandExamples> examples();

}  // namespace bcd::command
