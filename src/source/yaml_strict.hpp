// What YAML 1.2 forbids although yaml-cpp accepts it. Other readers refuse such a file, so bcd must not accept it
// either.
#pragma once
#include "bcd/source/yaml.hpp"

namespace bcd::source {

// Appends the first fault of each kind. The document must be parsed from this file without fatal fault. The fast reader
// leaves each of these faults to yaml-cpp, so that only what that read needs this check.
void check_strict(File const& file, Document& document);

}  // namespace bcd::source
