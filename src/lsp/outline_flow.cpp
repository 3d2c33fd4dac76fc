// Lists and maps in brackets.
#include <algorithm>

#include "outline_parser.hpp"

namespace bcd::lsp {

// True if a line cannot continue the brackets that are open: it is a key or item of the block around them. Somebody is
// typing and has not closed the bracket yet.
bool OutlineParser::begins_block(std::uint32_t at, std::uint32_t begin, std::uint32_t end) const {
  if (at == end || int(at - begin) > flow_column_) return false;
  if (text_[at] == '-' && (at + 1 == end || text_[at + 1] == ' ')) return true;
  return text_[at] != '}' && text_[at] != ']' && key_end(at, end) < end;
}

void OutlineParser::leave_brackets(std::uint32_t at) {
  while (!open_.empty()) {
    made_.brackets[std::size_t(open_.back().bracket)].closed = false;
    close_bracket(at);
  }
}

void OutlineParser::open_bracket(std::uint32_t at) {
  int owner = flow_node_;
  if (!open_.empty()) {
    if (open_.back().node < 0) {  // a bracket as an element of a list
      OutlineNode item{.type = OutlineNode::Type::item, .flow = true, .column = flow_column_, .value = {at, at}};
      item.parent = made_.brackets[std::size_t(open_.back().bracket)].parent;
      item.whole = {at, at};
      open_.back().node = add(std::move(item));
    }
    owner = open_.back().node;
  }
  made_.brackets.push_back({{at, std::uint32_t(text_.size())}, owner, text_[at] == '{'});
  open_.push_back({int(made_.brackets.size()) - 1, -1});
}

void OutlineParser::end_node(std::uint32_t at) {
  if (open_.empty() || open_.back().node < 0) return;
  made_.nodes[std::size_t(open_.back().node)].whole.end = at;
  open_.back().node = -1;
}

void OutlineParser::close_bracket(std::uint32_t at) {
  end_node(at);
  made_.brackets[std::size_t(open_.back().bracket)].span.end = at;
  open_.pop_back();
}

// Reads a key or a value in brackets, which ends at a bracket, a comma, a ':' with a blank, or a comment.
std::uint32_t OutlineParser::read_flow_scalar(std::uint32_t at, std::uint32_t end) {
  std::uint32_t stop = at;
  if (text_[at] == '"' || text_[at] == '\'') stop = quote_end(at, end);
  else
    while (stop < end && std::string_view{"{}[],"}.find(text_[stop]) == std::string_view::npos &&
           !(text_[stop] == ':' &&
             (stop + 1 == end || std::string_view{" \t,}]"}.find(text_[stop + 1]) != std::string_view::npos)) &&
           !(text_[stop] == '#' && stop > at && text_[stop - 1] == ' '))
      ++stop;
  std::uint32_t last = stop;
  while (last > at && (text_[last - 1] == ' ' || text_[last - 1] == '\t')) --last;
  bool const map = made_.brackets[std::size_t(open_.back().bracket)].map;
  if (open_.back().node >= 0) {  // the value of a key
    made_.nodes[std::size_t(open_.back().node)].value = {at, last};
    return std::max(stop, at + 1);
  }
  OutlineNode node{
      .type = map ? OutlineNode::Type::entry : OutlineNode::Type::item, .flow = true, .column = flow_column_};
  node.parent = made_.brackets[std::size_t(open_.back().bracket)].parent;
  node.whole = {at, stop};
  if (map) {
    node.key_span = {at, last};
    node.key = unquoted(text_.substr(at, last - at));
    node.value = {stop, stop};
  } else {
    node.value = {at, last};
  }
  open_.back().node = add(std::move(node));
  return std::max(stop, at + 1);
}

std::uint32_t OutlineParser::read_flow(std::uint32_t at, std::uint32_t end) {
  do {
    at = skip_blanks(at, end);
    if (at == end) return at;
    char const c = text_[at];
    if (c == '#') {
      made_.texts.push_back({at, end});
      return end;
    }
    if (c == '{' || c == '[') open_bracket(at++);
    else if (c == '}' || c == ']') close_bracket(++at);
    else if (c == ',') end_node(at++);
    else if (c == ':' && open_.back().node >= 0) {
      OutlineNode& node = made_.nodes[std::size_t(open_.back().node)];
      node.colon = true;
      ++at;
      std::uint32_t const value = at < end && text_[at] == ' ' ? at + 1 : at;
      node.value = {value, value};
    } else at = read_flow_scalar(at, end);
  } while (!open_.empty());
  if (std::uint32_t const rest = skip_blanks(at, end); rest < end && text_[rest] == '#')
    made_.texts.push_back({rest, end});
  return at;
}

}  // namespace bcd::lsp
