#include "yaml_gaps.hpp"

#include <algorithm>

#include "bcd/source/scalar_lines.hpp"

namespace bcd::source {
namespace {

// Collects the spans of all keys and texts. The span of a block scalar is its first line.
void add_texts(Node const& node, std::vector<Span>& out) {
  if (node.type == Node::Type::scalar) out.push_back(node.span);
  for (Node const& item : node.items) add_texts(item, out);
  for (Entry const& entry : node.entries) {
    if (!entry.key.empty()) out.push_back(entry.key_span);
    add_texts(entry.value, out);
  }
}

// Returns the offset of the first line after a block scalar.
std::uint32_t below(File const& file, std::vector<LineOfText> const& lines, std::uint32_t end_of_first_line) {
  int line = line_of(file, end_of_first_line) + 1;
  while (line <= file.line_count() && lines[std::size_t(line - 1)].begins) ++line;
  return line <= file.line_count() ? file.line_start(line) : std::uint32_t(file.bytes().size());
}

}  // namespace

void each_gap(File const& file, Document const& document, std::function<void(Span)> const& visit) {
  std::vector<LineOfText> const lines = scalar_lines(file, document);
  std::vector<Span> texts;
  add_texts(document.root, texts);
  std::ranges::sort(texts, {}, &Span::begin);
  std::uint32_t at = 0;
  for (Span const text : texts) {
    if (text.begin < at) continue;
    visit({at, text.begin});
    bool const block = !block_sign(file, text).empty();
    if (block) visit(text);
    at = block ? below(file, lines, text.end) : text.end;
  }
  visit({at, std::uint32_t(file.bytes().size())});
}

}  // namespace bcd::source
