// The content of a file outside its values: comments, and empty lines that separate groups. Code that moves lines
// compares remarks before and after, to check that none was lost.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

struct Remarks {
  // Each from '#' to the end of the line without trailing spaces, in NFC. Sorted.
  std::vector<std::string> comments;
  int gaps = 0;  // number of runs of empty lines between two non-empty lines
};
// The document must be parsed from this file, without fatal fault. A '#' or an empty line inside a multi-line text is
// not counted.
Remarks remarks(File const& file, Document const& document);

}  // namespace bcd::source
