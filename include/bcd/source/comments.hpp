// The content of a file outside its values: comments, and empty lines that separate groups. Code that moves lines
// compares them before and after, to check that none was lost.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

struct Comments {
  // Each from '#' to the end of the line without trailing spaces, in NFC. Sorted.
  std::vector<std::string> lines;
  int gaps = 0;  // number of runs of empty lines between two non-empty lines
};
// The document must be parsed from this file, without fatal fault. A '#' or an empty line inside a multi-line text is
// not counted.
Comments comments_of(File const& file, Document const& document);

}  // namespace bcd::source
