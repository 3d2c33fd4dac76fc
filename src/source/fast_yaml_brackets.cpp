// Lists and maps in brackets on one line.
#include "fast_yaml.hpp"

namespace bcd::source::fast {
namespace {

class BracketReader {
 public:
  BracketReader(Cursor& in, TreeBuilder& tree) : in_{in}, tree_{tree} {}

  bool node(int depth) {
    if (depth > deepest) return false;
    bool const is_list = in_.peek() == '[';
    tree_.open(is_list ? Node::Type::list : Node::Type::map, true, in_.at);
    ++in_.at;
    if (!parts(is_list, depth)) return false;
    tree_.close();
    return true;
  }

 private:
  // Reads the items or entries and the closing bracket. A comma may follow the last one.
  bool parts(bool is_list, int depth) {
    char const closing = is_list ? ']' : '}';
    for (in_.skip_spaces(); in_.peek() != closing; in_.skip_spaces()) {
      if (!(is_list ? value(depth) : entry(depth))) return false;
      in_.skip_spaces();
      if (in_.peek() == ',') ++in_.at;
      else if (in_.peek() != closing) return false;
    }
    ++in_.at;
    return true;
  }
  bool entry(int depth) {
    if (!key(in_, plain_in_brackets, tree_)) return false;
    in_.skip_spaces();
    return value(depth);
  }
  bool value(int depth) {
    if (in_.peek() == '[' || in_.peek() == '{') return node(depth + 1);
    if (in_.at_quote()) return quoted_value(in_, tree_);
    Span span;
    if (!plain_in_brackets(in_, span)) return false;
    plain_scalar(tree_, span, std::string{text(in_.bytes, span)});
    return true;
  }

  Cursor& in_;
  TreeBuilder& tree_;
};

}  // namespace

bool brackets(Cursor& in, int depth, TreeBuilder& tree) { return BracketReader{in, tree}.node(depth + 1); }

}  // namespace bcd::source::fast
