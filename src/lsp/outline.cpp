#include "outline.hpp"

#include <algorithm>

#include "outline_parser.hpp"

namespace bcd::lsp {

std::string_view unquoted(std::string_view text) {
  if (text.empty() || (text.front() != '"' && text.front() != '\'')) return text;
  char const quote = text.front();
  text.remove_prefix(1);
  if (text.ends_with(quote)) text.remove_suffix(1);
  return text;
}

Outline outline_of(std::string_view text) { return OutlineParser{text}.parse(); }

Outline OutlineParser::parse() {
  auto const size = std::uint32_t(text_.size());
  for (std::uint32_t begin = 0; begin < size;) {
    std::size_t const found = text_.find('\n', begin);
    std::uint32_t const after = found == text_.npos ? size : std::uint32_t(found) + 1;
    std::uint32_t end = found == text_.npos ? size : std::uint32_t(found);
    if (end > begin && text_[end - 1] == '\r') --end;
    read_line(begin, end);
    begin = after;
  }
  leave_brackets(size);
  return std::move(made_);
}

int OutlineParser::add(OutlineNode node) {
  constexpr int deepest = 100;
  int depth = node.parent < 0 ? 0 : depths_[std::size_t(node.parent)] + 1;
  if (depth > deepest) {
    node.parent = made_.nodes[std::size_t(node.parent)].parent;
    depth = deepest;
  }
  depths_.push_back(depth);
  made_.nodes.push_back(std::move(node));
  return int(made_.nodes.size()) - 1;
}

std::uint32_t OutlineParser::skip_blanks(std::uint32_t at, std::uint32_t end) const {
  while (at < end && (text_[at] == ' ' || text_[at] == '\t')) ++at;
  return at;
}

std::uint32_t OutlineParser::quote_end(std::uint32_t at, std::uint32_t end) const {
  char const quote = text_[at];
  for (std::uint32_t i = at + 1; i < end; ++i) {
    if (quote == '"' && text_[i] == '\\') ++i;
    else if (text_[i] == quote) return i + 1;
  }
  return end;
}

std::uint32_t OutlineParser::scalar_end(std::uint32_t at, std::uint32_t end) const {
  if (at < end && (text_[at] == '"' || text_[at] == '\'')) return quote_end(at, end);
  if (at < end && text_[at] == '#') return at;
  for (std::uint32_t i = at + 1; i < end; ++i)
    if (text_[i] == '#' && (text_[i - 1] == ' ' || text_[i - 1] == '\t')) {
      end = i;
      break;
    }
  while (end > at && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
  return end;
}

std::uint32_t OutlineParser::key_end(std::uint32_t at, std::uint32_t end) const {
  if (at < end && (text_[at] == '"' || text_[at] == '\'')) {
    std::uint32_t const after = skip_blanks(quote_end(at, end), end);
    return after < end && text_[after] == ':' ? after : end;
  }
  for (std::uint32_t i = at; i < end; ++i) {
    if (text_[i] == '#' && i > at && text_[i - 1] == ' ') return end;
    if (text_[i] == ':' && (i + 1 == end || text_[i + 1] == ' ' || text_[i + 1] == '\t')) return i;
  }
  return end;
}

int OutlineParser::parent_for(int column, bool dash) const {
  for (int i = int(made_.nodes.size()) - 1; i >= 0; --i) {
    OutlineNode const& one = made_.nodes[std::size_t(i)];
    if (one.flow || one.type == OutlineNode::Type::word) continue;
    if (one.column < column || (dash && one.column == column && one.type == OutlineNode::Type::entry)) return i;
  }
  return -1;
}

void OutlineParser::read_line(std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = skip_blanks(begin, end);
  if (block_text_ >= 0) {
    if (at == end || int(at - begin) > block_text_) return made_.texts.push_back({begin, end});
    block_text_ = -1;
  }
  if (!open_.empty()) {
    if (!begins_block(at, begin, end)) {
      read_flow(at, end);
      return;
    }
    leave_brackets(begin);
  }
  if (at == end) return;
  if (text_[at] == '#') return made_.texts.push_back({at, end});
  at = read_dashes(at, begin, end);
  if (at == end) return;
  bool const is_item = !made_.nodes.empty() && made_.nodes.back().type == OutlineNode::Type::item &&
                       made_.nodes.back().whole.begin >= begin && made_.nodes.back().whole.end == end;
  if (text_[at] == '{' || text_[at] == '[') {
    if (is_item) read_value(int(made_.nodes.size()) - 1, at, begin, end);
    return;
  }
  std::uint32_t const colon = key_end(at, end);
  if (colon < end) {
    OutlineNode node{.column = int(at - begin), .key_span = {at, colon}, .whole = {at, end}, .colon = true};
    while (node.key_span.end > at && text_[node.key_span.end - 1] == ' ') --node.key_span.end;
    node.parent = parent_for(node.column, false);
    node.key = unquoted(text_.substr(at, node.key_span.end - at));
    read_value(add(std::move(node)), colon + 1, begin, end);
    return;
  }
  // The scalar of an item was read with its dash. Any other text without ':' may be a key that is being typed.
  if (is_item) return read_value(int(made_.nodes.size()) - 1, at, begin, end);
  OutlineNode word{.type = OutlineNode::Type::word, .column = int(at - begin), .key_span = {at, scalar_end(at, end)}};
  word.whole = {at, end};
  word.parent = parent_for(word.column, false);
  word.key = text_.substr(at, word.key_span.end - at);
  add(std::move(word));
}

std::uint32_t OutlineParser::read_dashes(std::uint32_t at, std::uint32_t begin, std::uint32_t end) {
  while (at < end && text_[at] == '-' && (at + 1 == end || text_[at + 1] == ' ')) {
    OutlineNode item{.type = OutlineNode::Type::item, .column = int(at - begin), .whole = {at, end}};
    item.parent = parent_for(item.column, true);
    at = skip_blanks(at + 1, end);
    item.value = {at, at};
    add(std::move(item));
  }
  return at;
}

void OutlineParser::read_value(int node, std::uint32_t at, std::uint32_t begin, std::uint32_t end) {
  at = skip_blanks(at, end);
  OutlineNode& one = made_.nodes[std::size_t(node)];
  one.value = {at, at};
  if (at == end) return;
  if (text_[at] == '{' || text_[at] == '[') {
    flow_column_ = int(skip_blanks(begin, end) - begin);
    flow_node_ = node;
    read_flow(at, end);
  } else if (text_[at] == '|' || text_[at] == '>') {
    block_text_ = one.column;
  } else {
    one.value.end = scalar_end(at, end);
    if (std::uint32_t const after = skip_blanks(one.value.end, end); after < end && text_[after] == '#')
      made_.texts.push_back({after, end});
  }
}

}  // namespace bcd::lsp
