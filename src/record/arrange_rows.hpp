// The lines of a normalized file, classified for moving them.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::record {

struct Row {
  enum class Is { words, comment, empty, text } is;  // text: inside a multi-line text, regardless of its content
  std::string line;
  int indent() const;
};
using Rows = std::vector<Row>;

// Returns one row per line, in order. The document must be parsed from this file without fatal fault.
Rows rows_of(source::File const& file, source::Document const& document);

// Joins the rows to bytes, with at most one empty line in a row and none at either end.
std::string written(Rows const& rows);

}  // namespace bcd::record
