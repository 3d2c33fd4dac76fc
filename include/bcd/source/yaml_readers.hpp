// The two readers behind parse_yaml(). Nearly every file is read by the fast one. The other, yaml-cpp, reads what the
// fast one leaves to it. For a file that both read, they return the same document.
#pragma once
#include <optional>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

// Returns null if yaml-cpp must read the file: it has a fault, or a part of YAML that records hardly use.
std::optional<Document> parse_yaml_fast(File const& file);
Document parse_yaml_by_reference(File const& file);

// Makes parse_yaml() use yaml-cpp for every file of the process, to find out whether the fast reader is at fault. Must
// be called before the first file is parsed.
void always_read_by_reference();

}  // namespace bcd::source
