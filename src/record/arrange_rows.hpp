// The lines of a tidy file, each with what it is for whoever moves lines.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::record {

struct Row {
  enum class Is { words, comment, empty, text } is;  // text: inside a text of several lines, whatever it looks like
  std::string line;
  int indent() const;
};
using Rows = std::vector<Row>;

// One a line, in order; the document is the file's, and whole.
Rows rows_of(source::File const& file, source::Document const& document);

// The rows as bytes: never more than one empty line in a row, none at either end.
std::string written(Rows const& rows);

}  // namespace bcd::record
