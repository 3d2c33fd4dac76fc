// Compares two documents in full, for the tests of the two readers of YAML.
#pragma once
#include <string>

#include "bcd/source/yaml.hpp"

namespace bcd::test {

// Returns the document as text: every node with its span, type, marks and value, and every fault. Two documents are the
// same if their texts are.
std::string dump(source::Document const& document);

}  // namespace bcd::test
