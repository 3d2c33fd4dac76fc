// Which lines of a parsed file belong to a text that runs over several of them: there a blank, an empty line or a '#'
// may be part of what the text says.
#pragma once
#include <vector>

#include "bcd/source/yaml.hpp"

namespace bcd::source {

struct LineOfText {
  bool begins = false;  // the line begins inside such a text: none of it may be moved apart from it, or left out
  bool ends = false;    // its end does: a blank there is the text's
};
// One a line of the file, in order. The document is whole.
std::vector<LineOfText> scalar_lines(File const& file, Document const& document);

// "|", ">-", "|2+": how a text in block form begins; "" of any other text or key.
std::string_view block_sign(File const& file, Span text);

// The 1-based line of a byte. File::position tells it too, but counts the letters of the line up to there: asked of
// each key of a long line that takes minutes.
int line_of(File const& file, std::uint32_t at);

}  // namespace bcd::source
