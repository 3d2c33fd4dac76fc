// Reads a file with yaml-cpp, which decides every doubt and reports every fault of syntax.
#pragma once
#include "bcd/source/yaml.hpp"

namespace bcd::source {

// Fills the root and appends the faults. The file's bytes must be valid UTF-8 without control characters.
void read_by_yaml_cpp(File const& file, Document& document);

}  // namespace bcd::source
