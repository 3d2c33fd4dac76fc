// What a file says to its readers and no value holds: comments, and the empty lines that part what belongs together.
// Whoever moves lines asks here whether any was lost.
#pragma once
#include <string>
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

struct Remarks {
  std::vector<std::string> comments;  // from '#' to the end of the line, without the blanks there, in NFC; sorted
  int gaps = 0;                       // how often empty lines, one or more, part two lines that are not
};
// The document is the file's, and whole. What looks like a comment or is empty inside a text is none.
Remarks remarks(File const& file, Document const& document);

}  // namespace bcd::source
