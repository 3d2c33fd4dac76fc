// The keys and values of a text, found by indentation and brackets alone. Unlike a YAML parser it always gives a
// result, so completion works in a line that is half typed and in a file that is broken elsewhere.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/source/file.hpp"

namespace bcd::lsp {

struct OutlineNode {
  // entry: a key of a map with its value. item: an element of a list. word: a text in the place of a key without a ':',
  // which may be a key that is being typed.
  enum class Type : std::uint8_t { entry, item, word };
  Type type = Type::entry;
  bool flow = false;      // written in brackets
  int parent = -1;        // index of the entry or item that contains it; -1 at the top
  int column = 0;         // bytes before it on its line; of a node in brackets: of the node that contains the bracket
  std::string key;        // of an entry, without quotes
  source::Span key_span;  // of an entry or word
  source::Span value;     // of an entry or item: its scalar, with quotes. Empty, at the place of a value, if none
  source::Span whole;     // from its first byte to the last byte of its own line or, in brackets, to the ',' after it
  bool colon = false;     // of an entry: true, except of a key in braces without ':'
};

// A pair of brackets.
struct Bracket {
  source::Span span;  // with the brackets; to the end of the text if it is not closed
  int parent = -1;    // the entry or item whose value it is; -1 if there is none
  bool map = false;   // {}
  bool closed = true;
};

struct Outline {
  std::vector<OutlineNode> nodes;   // in the order of the text
  std::vector<Bracket> brackets;    // in the order of their opening
  std::vector<source::Span> texts;  // block scalars and comments: nothing is completed there
};

// Nodes that are nested deeper than any record are given as siblings of the deepest that are not, so that every walk up
// from a node is short.
Outline outline_of(std::string_view text);

// Returns the text without quotes at its ends.
std::string_view unquoted(std::string_view text);

}  // namespace bcd::lsp
