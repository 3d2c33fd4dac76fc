// The shell completion scripts, src/command/completion/*, embedded in the program at build time.
#pragma once
#include <span>
#include <string_view>

namespace bcd::command {

struct Script {
  std::string_view name;  // of the shell: "bash"
  std::string_view bytes;
};
std::span<Script const> scripts();  // for bash, fish and zsh

}  // namespace bcd::command
