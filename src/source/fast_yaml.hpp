// A reader for YAML as records are written. It reads block maps and lists, quoted texts and brackets on one line, plain
// texts on one or more lines, and block texts (| and >). Each function returns false as soon as it meets anything else,
// a fault or a doubt, and then yaml-cpp reads the whole file from its beginning.
#pragma once
#include "fast_yaml_cursor.hpp"
#include "yaml_tree.hpp"

namespace bcd::source::fast {

// Appends the file's tree to the builder. False: yaml-cpp must read the file, and the builder has nodes of no use.
bool read_document(std::string_view bytes, TreeBuilder& tree);

// The readers of the parts. Each begins at the first character of its part and ends behind the last one, and
// plain_value() and block_text() go on to the next token.

// Reads a plain text up to what ends it on its line: the ':' behind a key, the '#' of a comment, the line end or, in
// brackets, a character of their syntax. The span is without the spaces at its end.
bool plain_in_block(Cursor& in, Span& span);
bool plain_in_brackets(Cursor& in, Span& span);
// Reads a text in quotes on one line. The span includes the quotes.
bool quoted(Cursor& in, Span& span, std::string& value);
bool quoted_value(Cursor& in, TreeBuilder& tree);
// Adds a plain text, or the null that its word means.
void plain_scalar(TreeBuilder& tree, Span span, std::string value);
// Reads a plain value that may continue on further lines indented by `indent` at least.
bool plain_value(Cursor& in, int indent, TreeBuilder& tree);
// Reads the text below '|' or '>'. `parent`: column of the list or map that holds it.
bool block_text(Cursor& in, int parent, TreeBuilder& tree);
// Reads a list or map in brackets on one line. `depth`: number of levels around it.
bool brackets(Cursor& in, int depth, TreeBuilder& tree);

// Reads a key, plain or in quotes, its ':' and the space or line end behind that.
bool key(Cursor& in, bool (*plain)(Cursor&, Span&), TreeBuilder& tree);

// Nested deeper than a person would. yaml-cpp has limits of its own.
inline constexpr int deepest = 64;

}  // namespace bcd::source::fast
