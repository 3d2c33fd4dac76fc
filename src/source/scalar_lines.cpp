#include "bcd/source/scalar_lines.hpp"

#include <algorithm>

#include "bcd/source/bytes.hpp"

namespace bcd::source {
namespace {

class Marker {
 public:
  explicit Marker(File const& file) : file_{file}, lines_(std::size_t(file.line_count())) {}

  // `column`: byte column of the key or dash that owns the node, or -1 for the whole document.
  void mark(Node const& node, int column) {
    if (node.type == Node::Type::scalar) scalar(node.span, node.plain, column);
    int const dashes = node.type == Node::Type::list && !node.flow ? column_of(node.span.begin) : column;
    for (Node const& item : node.items) mark(item, dashes);
    for (Entry const& entry : node.entries) {
      over(entry.key_span, false);  // yaml-cpp lets a key without ':' continue on the lines below
      mark(entry.value, column_of(entry_begin(entry)));
    }
  }
  std::vector<LineOfText> lines() && { return std::move(lines_); }

 private:
  // Offset of the entry's key, or of the '?' before it.
  std::uint32_t entry_begin(Entry const& entry) const {
    std::uint32_t const key = entry.key_span.begin, line = file_.line_start(line_of(key));
    std::size_t const before = file_.text({line, key}).find_last_not_of(' ');
    return before != std::string_view::npos && file_.bytes()[line + before] == '?' ? line + std::uint32_t(before) : key;
  }
  int line_of(std::uint32_t at) const { return source::line_of(file_, at); }
  int column_of(std::uint32_t at) const {
    int const line = line_of(at), before = int(at - file_.line_start(line));
    return line == 1 && file_.bytes().starts_with(byte_order_mark) ? before - int(byte_order_mark.size()) : before;
  }
  bool blank(int line) const { return file_.line(line).find_first_not_of(" \t\r") == std::string_view::npos; }
  int indent(int line) const {
    std::size_t const at = file_.line(line).find_first_not_of(' ');
    return int(at == std::string_view::npos ? file_.line(line).size() : at);
  }
  LineOfText& of(int line) { return lines_[std::size_t(line - 1)]; }

  void scalar(Span span, bool plain, int column) {
    if (!plain && !block_sign(file_, span).empty()) block(span, column);
    else over(span, plain);
  }
  void over(Span span, bool plain) {
    int const last = line_of(span.end);
    for (int line = line_of(span.begin) + 1; line <= last; ++line) {
      of(line).begins = true;
      of(line - 1).ends = !plain;  // a plain scalar ends at its last letter
    }
  }
  // Marks the lines below '|' or '>' that are indented more than the key. Trailing empty lines belong to the text only
  // if the header has '+', or if they have more spaces than the indentation.
  void block(Span span, int column) {
    int const head = line_of(span.begin);
    std::string_view const sign = block_sign(file_, span);
    std::size_t const digit = sign.find_first_of("123456789");
    int text_indent = digit != sign.npos ? std::max(column, 0) + (sign[digit] - '0')
                                         // If the header has no digit, the first line with a letter determines the
                                         // indentation.
                                         : 0;
    int end = head + 1;
    for (; end <= file_.line_count() && (blank(end) || indent(end) > column); ++end) {
      if (blank(end)) continue;
      if (text_indent == 0) text_indent = indent(end);
      if (indent(end) < text_indent) break;  // a comment
    }
    bool const keeps = sign.find('+') != sign.npos;
    while (end > head + 1 && blank(end - 1) && !keeps && int(file_.line(end - 1).size()) <= text_indent) --end;
    for (int line = head + 1; line < end; ++line) of(line) = {true, true};
  }

  File const& file_;
  std::vector<LineOfText> lines_;
};

}  // namespace

std::vector<LineOfText> scalar_lines(File const& file, Document const& document) {
  Marker marker{file};
  marker.mark(document.root, -1);
  return std::move(marker).lines();
}

std::string_view block_sign(File const& file, Span text) {
  std::string_view const first_line = file.text(text);
  bool const block = first_line.starts_with('|') || first_line.starts_with('>');
  return block ? first_line.substr(0, first_line.find_first_of(" \t#")) : std::string_view{};
}

int line_of(File const& file, std::uint32_t at) {
  int first = 1, last = file.line_count();  // the line is one of these
  while (first < last) {
    int const middle = first + (last - first + 1) / 2;
    if (file.line_start(middle) <= at) first = middle;
    else last = middle - 1;
  }
  return first;
}

}  // namespace bcd::source
