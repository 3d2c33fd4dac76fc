#include "arrange_flow.hpp"

#include <algorithm>

#include "arrange_order.hpp"
#include "bcd/record/path.hpp"
#include "bcd/source/scalar_lines.hpp"

namespace bcd::record {
namespace {

using source::Edit;
using source::Node;
using source::Span;

class Flow {
 public:
  Flow(source::File const& file, std::vector<Unmoved>& unmoved)
      : file_{file}, bytes_{file.bytes()}, unmoved_{unmoved} {}

  // Adds the edits for the value. The edits do not overlap.
  void value(ShapeInfo const& shape, Node const& node, std::vector<Edit>& out) const {
    if (ShapeInfo const* const inner = in_list(shape))
      for (Node const& item : node.items) value(*inner, item, out);
    if (shape.form != ValueForm::object || node.type != Node::Type::map) return;
    std::vector<Edit> inner;
    for (source::Entry const& entry : node.entries)
      if (FieldInfo const* const field = find_field(*shape.object, entry.key)) value(*field->shape, entry.value, inner);
    std::vector<std::size_t> const order = order_of(*shape.object, node);
    if (node.flow && !std::ranges::is_sorted(order)) {
      if (reorder(node, order, inner, out)) return;
      unmoved_.push_back({source::line_of(file_, node.entries.front().key_span.begin),
                          {"bảng trong ngoặc nhọn trải trên nhiều dòng, hoặc có khóa bỏ trống",
                           "the map in braces spans several lines, or a key in it has no value"}});
    }
    out.insert(out.end(), inner.begin(), inner.end());
  }

 private:
  std::string_view text(std::size_t begin, std::size_t end) const { return bytes_.substr(begin, end - begin); }
  static bool only(std::string_view text, std::string_view allowed) {
    return text.find_first_not_of(allowed) == text.npos;
  }

  // Returns the end offset of a value inside braces. npos if it cannot be determined.
  std::size_t end_of(source::Entry const& entry) const {
    return entry.value.span == entry.key_span ? std::size_t(entry.key_span.end) : end_of(entry.value);
  }
  std::size_t end_of(Node const& node) const {
    if (node.type == Node::Type::null || node.type == Node::Type::scalar) return node.span.end;
    bool const list = node.type == Node::Type::list;
    std::size_t const inside = list ? node.items.empty() ? node.span.begin + 1 : end_of(node.items.back())
                               : node.entries.empty() ? node.span.begin + 1
                                                      : end_of(node.entries.back());
    if (inside == bytes_.npos) return inside;
    std::size_t const close = bytes_.find_first_not_of(" ,", inside);
    return close != bytes_.npos && bytes_[close] == (list ? ']' : '}') ? close + 1 : bytes_.npos;
  }

  // Adds one edit that sorts the whole map. False if the map is not a plain "{key: value, key: value}" on one line.
  bool reorder(Node const& node, std::vector<std::size_t> const& order, std::vector<Edit> const& inner,
               std::vector<Edit>& out) const {
    std::size_t const first = node.entries.front().key_span.begin, open = bytes_.find_last_not_of(' ', first - 1),
                      close = end_of(node);
    if (first == 0 || open == bytes_.npos || bytes_[open] != '{' || close == bytes_.npos ||
        text(open, close).find('\n') != bytes_.npos)
      return false;
    std::vector<Span> pieces;
    for (source::Entry const& entry : node.entries) {
      std::size_t const end = end_of(entry);
      if (end == bytes_.npos || end < entry.key_span.begin) return false;
      pieces.push_back({entry.key_span.begin, std::uint32_t(end)});
    }
    for (std::size_t i = 1; i < pieces.size(); ++i)
      if (std::string_view const between = text(pieces[i - 1].end, std::max(pieces[i - 1].end, pieces[i].begin));
          !only(between, " ,") || std::ranges::count(between, ',') != 1)
        return false;
    if (!only(text(pieces.back().end, close - 1), " ,")) return false;
    std::string made{text(open, first)};
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i > 0) made += text(pieces[i - 1].end, pieces[i].begin);
      made += with(pieces[order[i]], inner);
    }
    made += text(pieces.back().end, close);
    out.push_back({{std::uint32_t(open), std::uint32_t(close)}, std::move(made)});
    return true;
  }
  // Returns the piece with its edits applied. `inner`: the edits of all pieces, in file order.
  std::string with(Span piece, std::vector<Edit> const& inner) const {
    auto const begin_of = [](Edit const& one) { return one.span.begin; };
    auto const first = std::ranges::lower_bound(inner, piece.begin, {}, begin_of),
               last = std::ranges::lower_bound(inner, piece.end, {}, begin_of);
    return source::edited(bytes_, piece, {first, last});
  }

  source::File const& file_;
  std::string_view bytes_;
  std::vector<Unmoved>& unmoved_;
};

}  // namespace

std::vector<Edit> flow_edits(KindInfo const& kind, Node const& root, source::File const& file,
                             std::vector<Unmoved>& unmoved) {
  std::vector<Edit> edits;
  if (root.type != Node::Type::map) return edits;
  ShapeInfo shape{ValueForm::object};
  shape.object = &kind;
  Flow{file, unmoved}.value(shape, root, edits);
  return edits;
}

}  // namespace bcd::record
