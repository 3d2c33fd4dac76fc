// The completion scripts that travel inside the program: src/command/completion/*, embedded when it is built.
#pragma once
#include <span>
#include <string_view>

namespace bcd::command {

struct Script {
  std::string_view name;  // the shell's: "bash"
  std::string_view bytes;
};
std::span<Script const> scripts();  // of bash, fish and zsh

}  // namespace bcd::command
