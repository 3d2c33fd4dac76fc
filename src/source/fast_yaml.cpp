// The lists and maps that are written by indentation.
#include "fast_yaml.hpp"

namespace bcd::source::fast {
namespace {

class BlockReader {
 public:
  BlockReader(Cursor in, TreeBuilder& tree) : in_{in}, tree_{tree} {}

  // Reads the whole file from the first character of its content.
  bool root() {
    if (in_.at_end() || in_.column() != 0) return false;
    bool const read = in_.at_dash() ? list(1) : begins_entry() && map(1);
    return read && in_.at_end();
  }

 private:
  // Reads the items of the list at the cursor. Like map(), ends at the first token that does not belong to it, or at
  // the end of the file. `depth`: the number of levels open, including this one.
  bool list(int depth) {
    int const column = in_.column();
    if (depth > deepest) return false;
    tree_.open(Node::Type::list, false, in_.at);
    while (!in_.at_end() && in_.column() == column && in_.at_dash()) {
      ++in_.at;
      if (!item(column, depth)) return false;
      if (!in_.at_end() && in_.column() > column) return false;
    }
    tree_.close();
    return true;
  }
  // Reads what is behind a dash or below it.
  bool item(int column, int depth) {
    if (!at_content()) {
      in_.skip_to_next_token();
      if (in_.at_end() || in_.column() <= column) return no_value();
    }
    return node(column, depth);
  }

  bool map(int depth) {
    int const column = in_.column();
    if (depth > deepest) return false;
    tree_.open(Node::Type::map, false, in_.at);
    while (!in_.at_end() && in_.column() == column && !in_.at_dash()) {
      if (!key(in_, plain_in_block, tree_) || !entry_value(column, depth)) return false;
      if (!in_.at_end() && in_.column() > column) return false;
    }
    tree_.close();
    return true;
  }
  // Reads what is behind a key or below it. A list may have the column of its key.
  bool entry_value(int column, int depth) {
    if (at_content()) return value(column, depth);
    in_.skip_to_next_token();
    if (!in_.at_end() && in_.column() > column) return node(column, depth);
    if (!in_.at_end() && in_.column() == column && in_.at_dash()) return list(depth + 1);
    return no_value();
  }
  // Adds a null for a value that is not written. The cursor is at the next token. If a null word begins that token, the
  // reader of yaml-cpp takes it for the value.
  bool no_value() {
    tree_.empty(in_.at);
    return !is_null_word(text(in_.bytes, word_at(in_.bytes, in_.at)));
  }

  // Reads a value that begins its line or follows a dash, so that it may be a list or map. `parent`: column of the list
  // or map that holds it.
  bool node(int parent, int depth) {
    if (in_.at_dash()) return list(depth + 1);
    if (begins_entry()) return map(depth + 1);
    return value(parent, depth);
  }
  // Reads a value that is neither list nor map of its own lines, and goes to the next token.
  bool value(int parent, int depth) {
    switch (in_.peek()) {
      case '"':
      case '\'':
        if (!quoted_value(in_, tree_)) return false;
        break;
      case '[':
      case '{':
        if (!brackets(in_, depth, tree_)) return false;
        break;
      case '|':
      case '>':
        return block_text(in_, parent, tree_);
      default:
        return plain_value(in_, parent + 1, tree_);
    }
    if (!in_.skip_rest_of_line()) return false;
    in_.skip_to_next_token();
    return true;
  }
  // True unless the rest of the line is empty or a comment, which is skipped.
  bool at_content() { return !in_.skip_rest_of_line(); }
  // True if the cursor is at a key.
  bool begins_entry() const {
    Cursor ahead = in_;
    Span span;
    std::string value;
    if (!(in_.at_quote() ? quoted(ahead, span, value) : plain_in_block(ahead, span))) return false;
    ahead.skip_spaces();
    return ahead.at_sign(':');
  }

  Cursor in_;
  TreeBuilder& tree_;
};

// True if the file has what this reader does not look for while reading: tabs, line ends of other systems, a byte order
// mark, or further marks of documents.
bool has_oddities(std::string_view bytes) {
  return bytes.find('\t') != bytes.npos || bytes.find('\r') != bytes.npos || bytes.starts_with("\xEF\xBB\xBF") ||
         bytes.starts_with("...") || bytes.find("\n---") != bytes.npos || bytes.find("\n...") != bytes.npos;
}

}  // namespace

bool read_document(std::string_view bytes, TreeBuilder& tree) {
  if (has_oddities(bytes)) return false;
  Cursor in{bytes};
  if (bytes.starts_with("---")) {
    in.at = 3;
    if (!in.skip_rest_of_line()) return false;
  }
  in.skip_to_next_token();
  return BlockReader{in, tree}.root();
}

}  // namespace bcd::source::fast
