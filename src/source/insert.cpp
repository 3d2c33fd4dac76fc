#include "bcd/source/insert.hpp"

#include <algorithm>

#include "bcd/source/bytes.hpp"
#include "bcd/source/scalar_lines.hpp"

namespace bcd::source {
namespace {

// Returns the offset after the last byte of the node. A block scalar counts to the end of its first line.
std::uint32_t end_of(File const& file, Node const& node) {
  std::uint32_t end = node.span.end;
  bool const empty = node.items.empty() && node.entries.empty();
  if (!empty) end = node.items.empty() ? end_of(file, node.entries.back().value) : end_of(file, node.items.back());
  if (!node.entries.empty()) end = std::max(end, node.entries.back().key_span.end);
  if (!node.flow) return end;
  // Skip to the closing bracket: only blanks, a comma and comments may come before it.
  std::string_view const bytes = file.bytes();
  char const closing = node.type == Node::Type::map ? '}' : ']';
  while (end < bytes.size() && bytes[end] != closing)
    end = bytes[end] == '#' ? std::uint32_t(std::min(bytes.find('\n', end), bytes.size())) : end + 1;
  return std::min(end + 1, std::uint32_t(bytes.size()));
}

std::string_view line_end_of(File const& file) {
  return file.line_count() > 0 && file.bytes().find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
}

// Adds lines after the line of the offset, or after the last line of the multi-line text that begins there.
Edit after_line(File const& file, Document const& document, std::uint32_t at, std::vector<std::string> const& lines) {
  auto const texts = scalar_lines(file, document);
  int number = line_of(file, at);
  while (number < file.line_count() && texts[std::size_t(number)].begins) ++number;
  std::string_view const line_end = line_end_of(file);
  auto const end = std::uint32_t(file.line_start(number) + file.line(number).size());
  bool const open = end == file.bytes().size();  // the last line has no end
  std::string text;
  for (std::string const& line : lines) {
    if (open) text += line_end;
    text += line;
    if (!open) text += line_end;
  }
  std::size_t const next = open ? end : file.bytes().find('\n', end) + 1;
  return {{std::uint32_t(next), std::uint32_t(next)}, std::move(text)};
}

std::string joined(std::vector<NewEntry> const& entries) {
  std::string text;
  for (auto const& [key, value] : entries) text += (text.empty() ? "" : ", ") + key + ": " + value;
  return text;
}

// The blanks before the column of an offset. A byte order mark is not a column.
std::string indent_of(File const& file, std::uint32_t at) {
  std::uint32_t start = file.line_start(line_of(file, at));
  if (start == 0 && file.bytes().starts_with(byte_order_mark)) start = std::uint32_t(byte_order_mark.size());
  return std::string(at - start, ' ');
}

std::uint32_t last_byte(std::uint32_t end) { return end == 0 ? 0 : end - 1; }

Edit after_value(File const& file, Document const& document, Node const& map, Entry const& entry,
                 std::vector<NewEntry> const& entries) {
  std::uint32_t const end = std::max(entry.key_span.end, end_of(file, entry.value));
  if (map.flow) return {{end, end}, ", " + joined(entries)};
  std::string const indent = indent_of(file, map.entries.front().key_span.begin);
  std::vector<std::string> lines;
  for (auto const& [key, value] : entries) lines.push_back(indent + key + ": " + value);
  return after_line(file, document, last_byte(end), lines);
}

}  // namespace

std::string in_braces(std::vector<NewEntry> const& entries) { return "{" + joined(entries) + "}"; }

Edit after_entry(File const& file, Document const& document, Node const& map, std::string_view after,
                 std::vector<NewEntry> const& entries) {
  auto const entry = std::ranges::find(map.entries, after, &Entry::key);
  return after_value(file, document, map, *entry, entries);
}

Edit at_end(File const& file, Document const& document, Node const& map, std::vector<NewEntry> const& entries) {
  return after_value(file, document, map, map.entries.back(), entries);
}

Edit new_item(File const& file, Document const& document, Node const& list, std::vector<NewEntry> const& entries) {
  if (list.items.empty()) {  // "[]": after the bracket
    std::uint32_t const inside = list.span.begin + 1;
    return {{inside, inside}, in_braces(entries)};
  }
  Node const& last = list.items.back();
  std::uint32_t const end = end_of(file, last);
  if (list.flow) return {{end, end}, ", " + in_braces(entries)};
  std::uint32_t const first = last.span.begin;
  std::string_view const before = file.bytes().substr(0, first);
  std::string const dash = indent_of(file, std::uint32_t(before.rfind('-'))) + "- ";
  if (last.flow) return after_line(file, document, last_byte(end), {dash + in_braces(entries)});
  std::string const deeper(dash.size(), ' ');
  std::vector<std::string> lines;
  for (auto const& [key, value] : entries) lines.push_back((lines.empty() ? dash : deeper) + key + ": " + value);
  return after_line(file, document, last_byte(end), lines);
}

}  // namespace bcd::source
