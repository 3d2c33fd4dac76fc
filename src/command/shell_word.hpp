// A command line that bcd prints for a person to copy.
#pragma once
#include <string>
#include <string_view>

namespace bcd::command {

// An argument as a shell takes it.
std::string shell_word(std::string_view argument);

}  // namespace bcd::command
