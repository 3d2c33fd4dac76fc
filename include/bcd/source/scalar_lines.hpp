// Finds the lines of a parsed file that belong to a multi-line text, because a trailing space, an empty line or a '#'
// may be part of such a text.
#pragma once
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

struct LineOfText {
  bool begins = false;  // the line begins inside a multi-line text and must not be moved or dropped
  bool ends = false;    // the line ends inside one, so a trailing space belongs to the text
};
// Returns one element per line of the file, in order. The document must be parsed without fatal fault.
std::vector<LineOfText> scalar_lines(File const& file, Document const& document);

// Returns the header of a block scalar: "|", ">-", "|2+". Empty if the text or key is not a block scalar.
std::string_view block_sign(File const& file, Span text);

// Returns the 1-based line of a byte offset. Like File::position but O(log n), because position() is linear in the
// length of the line, which takes minutes if called for each key of a very long line.
int line_of(File const& file, std::uint32_t at);

}  // namespace bcd::source
