// Quotes words of a command line that bcd prints for a person to copy.
#pragma once
#include <string>
#include <string_view>

namespace bcd {

// Returns the argument, quoted for a POSIX shell if needed.
std::string shell_word(std::string_view argument);

}  // namespace bcd
