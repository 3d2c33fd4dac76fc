// Texts below '|', whose lines are kept, and below '>', whose lines are joined.
#include <algorithm>

#include "fast_yaml.hpp"

namespace bcd::source::fast {
namespace {

enum class Chomp { strip, clip, keep };

// What follows '|' or '>' on its line.
struct Header {
  bool folds = false;
  Chomp chomp = Chomp::clip;
  int indent = 0;  // of the text below its parent; 0: that of its first line
};

// The text as it is put together line by line. yaml-cpp differs from YAML in a few cases of empty lines below '>', so
// this follows yaml-cpp step by step.
class Lines {
 public:
  explicit Lines(bool folds) : folds_{folds} {}

  // Ends the line before. `empty` and `indented` describe the next line: it has nothing behind the indentation, or more
  // spaces. `inside`: it is indented enough to be part of the text.
  void next(bool empty, bool indented, bool inside) {
    if (folds_ && folded_ == 0 && empty) folded_from_indented_ = indented_;
    if (began_) end_line(empty, indented, inside);
    began_ = true;
    empty_ = empty;
    indented_ = indented;
  }
  void add(std::string_view line) {
    some_ = some_ || !line.empty();
    text_ += line;
  }
  // True until a line with a letter was added.
  bool blank() const { return !some_; }

  std::string chomped(Chomp chomp) && {
    std::size_t const end = text_.find_last_not_of('\n') + 1;
    if (chomp == Chomp::strip || (chomp == Chomp::clip && end == 0)) text_.resize(end);
    else if (chomp == Chomp::clip) text_.resize(std::min(end + 1, text_.size()));
    return std::move(text_);
  }

 private:
  void end_line(bool empty, bool indented, bool inside) {
    if (!folds_) {
      text_ += '\n';
      return;
    }
    if (!empty_ && !empty && !indented_ && !indented && inside) text_ += ' ';
    else if (empty) ++folded_;
    else text_ += '\n';
    if (empty || folded_ == 0) return;
    text_.append(std::size_t(folded_ - 1), '\n');
    if (folded_from_indented_ || indented || blank()) text_ += '\n';
    folded_ = 0;
  }

  std::string text_;
  bool folds_;
  bool began_ = false;  // the line end of the header is behind
  bool some_ = false;
  bool empty_ = false, indented_ = false;  // of the line before
  int folded_ = 0;                         // empty lines not yet added to the text
  bool folded_from_indented_ = false;
};

bool read_header(Cursor& in, Header& header) {
  header.folds = in.peek() == '>';
  ++in.at;
  for (bool signed_before = false; !in.at_blank(); ++in.at) {
    char const c = in.peek();
    if (c >= '1' && c <= '9' && header.indent == 0) header.indent = c - '0';
    else if ((c == '+' || c == '-') && !signed_before) header.chomp = c == '+' ? Chomp::keep : Chomp::strip;
    else return false;
    signed_before = signed_before || c == '+' || c == '-';
  }
  return in.skip_rest_of_line();
}

}  // namespace

bool block_text(Cursor& in, int parent, TreeBuilder& tree) {
  std::size_t const begin = in.at;
  Header header;
  if (!read_header(in, header)) return false;
  Span const span{std::uint32_t(begin), std::uint32_t(in.at)};
  int indent = parent + std::max(header.indent, 1);
  Lines lines{header.folds};
  while (!in.at_end()) {
    in.line = ++in.at;
    bool const seeks = header.indent == 0 && lines.blank();  // the first line with a letter determines the indentation
    while (!in.at_end() && in.bytes[in.at] == ' ' && (seeks || in.column() < indent)) ++in.at;
    if (seeks) indent = std::max(indent, in.column());
    bool const empty = !in.at_end() && in.peek() == '\n', inside = in.column() >= indent;
    lines.next(empty, in.peek() == ' ', inside);
    if (!empty && !inside) break;
    std::size_t const text = in.at;
    in.skip_line();
    lines.add(in.bytes.substr(text, in.at - text));
  }
  tree.scalar(span, std::move(lines).chomped(header.chomp), false);
  in.skip_to_next_token();
  return true;
}

}  // namespace bcd::source::fast
