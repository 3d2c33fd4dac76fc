// What bcd is made of, for a report of a fault.
#pragma once
#include <string>

namespace bcd::command {

// "bcd 0.1.0", then the libraries and the compiler, one a line.
std::string version_text();

}  // namespace bcd::command
