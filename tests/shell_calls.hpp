// The calls of bcd in a line of shell.
#pragma once
#include <string>
#include <vector>

namespace bcd::test {

// Returns the arguments of every call of bcd in a line of shell: "eval "$(bcd completion bash)"" holds one.
std::vector<std::vector<std::string>> calls_in(std::string line);

}  // namespace bcd::test
