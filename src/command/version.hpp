// The versions of bcd and of its libraries, for bug reports.
#pragma once
#include <string>

namespace bcd::command {

// Returns "bcd 0.1.0", then the compiler and the libraries, one per line.
std::string version_text();

}  // namespace bcd::command
