// Writes a YAML tree. Plain scalars stay as they were written, all others are put in double quotes.
#pragma once
#include <string>

#include "bcd/source/yaml.hpp"

namespace bcd::test {

std::string write_yaml(source::Node const& root);

}  // namespace bcd::test
