#include "yaml_tree.hpp"

#include <algorithm>
#include <utility>

namespace bcd::source {

Node const* Node::find(std::string_view key) const {
  for (Entry const& entry : entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

bool is_null_word(std::string_view text) { return text == "~" || text == "null" || text == "Null" || text == "NULL"; }

Span word_at(std::string_view bytes, std::size_t at) {
  return {std::uint32_t(at), std::uint32_t(std::min(bytes.find_first_of(" \t\r\n,]}", at), bytes.size()))};
}

bool TreeBuilder::Level::has(std::string const& wanted) {
  if (node.entries.size() < 32) return node.find(wanted) != nullptr;
  if (keys.empty())
    for (Entry const& entry : node.entries) keys.insert(entry.key);
  return !keys.insert(wanted).second;
}

void TreeBuilder::scalar(Span span, std::string value, bool plain) {
  Node node;
  node.type = Node::Type::scalar;
  node.plain = plain;
  node.span = span;
  node.value = std::move(value);
  add(std::move(node));
}

void TreeBuilder::null_word(Span span) {
  Node node;
  node.plain = true;
  node.span = span;
  node.value = text(bytes_, span);
  add(std::move(node));
}

void TreeBuilder::empty(std::size_t next) { unreadable(empty_place(next)); }

void TreeBuilder::unreadable(Span span) {
  Node node;
  node.span = span;
  add(std::move(node));
}

// Returns the span of the key of an empty value. In a list there is no key, so returns the last character before the
// next token, which is the dash unless a comment follows it.
Span TreeBuilder::empty_place(std::size_t next) const {
  if (!levels_.empty() && levels_.back().key_waits) return levels_.back().key_span;
  std::size_t at = std::min(next, bytes_.size());
  at -= at > 0 ? 1 : 0;
  while (at > 0 && (bytes_[at] == ' ' || bytes_[at] == '\n' || bytes_[at] == '\r')) --at;
  return {std::uint32_t(at), std::uint32_t(std::min(at + 1, bytes_.size()))};
}

void TreeBuilder::open(Node::Type type, bool flow, std::size_t at) {
  auto const begin = std::uint32_t(at);
  Level& level = levels_.emplace_back();
  level.node.type = type;
  level.node.flow = flow;
  level.node.span = {begin, std::min(begin + 1, std::uint32_t(bytes_.size()))};
}

void TreeBuilder::close() {
  Node node = std::move(levels_.back().node);
  levels_.pop_back();
  if (node.type == Node::Type::map && !node.entries.empty()) node.span = node.entries.front().key_span;
  if (node.type == Node::Type::list && !node.items.empty())
    node.span.end = std::max(node.span.end, node.items.front().span.end);
  add(std::move(node));
}

void TreeBuilder::fault(FaultKind kind, Span span, Text what, std::string detail) {
  document_.faults.push_back({kind, span, what, std::move(detail)});
  document_.whole = false;
}

void TreeBuilder::add(Node node) {
  if (levels_.empty()) {
    // The nodes of a second document are dropped.
    if (!std::exchange(rooted_, true)) document_.root = std::move(node);
    return;
  }
  Level& level = levels_.back();
  if (level.node.type == Node::Type::list) {
    level.node.items.push_back(std::move(node));
  } else if (!level.key_waits) {
    level.key_waits = true;
    level.key_span = node.span;
    if (node.type == Node::Type::scalar || node.type == Node::Type::null) level.key = std::move(node.value);
    else feature(node.span, Text{"khóa là danh sách hay bảng", "a list or map as a key"});
    if (level.key == "<<" && node.plain) feature(node.span, Text{"khóa gộp (<<)", "a merge key (<<)"});
  } else {
    level.key_waits = false;
    if (level.has(level.key)) fault(FaultKind::duplicate_key, level.key_span, {}, level.key);
    else level.node.entries.push_back({std::move(level.key), level.key_span, std::move(node)});
    level.key.clear();
  }
}

}  // namespace bcd::source
