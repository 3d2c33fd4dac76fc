#include "write_yaml.hpp"

#include <fmt/format.h>

#include <utility>

namespace bcd::test {
namespace {

using source::Node;

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (static_cast<unsigned char>(c) < 0x20) out += fmt::format("\\x{:02x}", int(c));
    else out += c;
  }
  return out + "\"";
}

// A text folded over several lines may not be a plain scalar when written on one line.
bool stays_plain(std::string_view text) {
  return text.find_first_of("\n\t") == text.npos && text.find(": ") == text.npos && text.find(" #") == text.npos &&
         !text.ends_with(':');
}
std::string scalar(Node const& node) { return node.plain && stays_plain(node.value) ? node.value : quoted(node.value); }

void write(Node const& node, int indent, bool after_dash, std::string& out);

// Writes the text after "key:" or "-", with its newline.
void write_value(Node const& node, int indent, bool in_list, std::string& out) {
  switch (node.type) {
    case Node::Type::null:
      out += node.value.empty() ? "\n" : " " + node.value + "\n";
      break;
    case Node::Type::scalar:
      out += " " + scalar(node) + "\n";
      break;
    case Node::Type::list:
      if (node.items.empty()) out += " []\n";
      else if (out += in_list ? " " : "\n"; true) write(node, indent + 2, in_list, out);
      break;
    case Node::Type::map:
      if (node.entries.empty()) out += " {}\n";
      else if (out += in_list ? " " : "\n"; true) write(node, indent + 2, in_list, out);
      break;
  }
}

void write(Node const& node, int indent, bool after_dash, std::string& out) {
  auto const begin = [&] {
    if (!std::exchange(after_dash, false)) out.append(std::size_t(indent), ' ');
  };
  for (Node const& item : node.items) {
    begin();
    out += "-";
    write_value(item, indent, true, out);
  }
  for (source::Entry const& entry : node.entries) {
    begin();
    bool const plain = !entry.key.empty() &&
                       entry.key.find_first_not_of(
                           "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == entry.key.npos &&
                       entry.key.front() != '-';
    out += (plain ? entry.key : quoted(entry.key)) + ":";
    write_value(entry.value, indent, false, out);
  }
}

}  // namespace

std::string write_yaml(Node const& root) {
  std::string out;
  if (root.type == Node::Type::list ? root.items.empty() : root.type == Node::Type::map ? root.entries.empty() : true) {
    write_value(root, 0, false, out);
    return out.starts_with(' ') ? out.substr(1) : out;
  }
  write(root, 0, false, out);
  return out;
}

}  // namespace bcd::test
