#include "arrange_lines.hpp"

#include <algorithm>
#include <utility>

#include "arrange_order.hpp"
#include "arrange_rows.hpp"
#include "bcd/record/path.hpp"
#include "bcd/source/scalar_lines.hpp"

namespace bcd::record {
namespace {

using source::Entry;
using source::Node;

bool is_block(Node const& node, Node::Type type) { return node.type == type && !node.flow; }
std::string blanks(int count) { return std::string(std::size_t(count), ' '); }
Row const gap{Row::Is::empty, {}};
// Moves the empty line above the new first key to the former first key, so that the same keys stay separated.
void hand_on_gap(Rows& first, Rows& former) {
  auto const said = std::ranges::find_if(first, [](Row const& row) { return row.is != Row::Is::empty; });
  if (said == first.begin()) return;
  first.erase(first.begin(), said);
  former.insert(former.begin(), gap);
}
// Shifts the comments as a block, so that the first one begins at the column.
void at_column(Rows& rows, int column) {
  int shift = 0;
  bool first = true;
  for (Row& row : rows) {
    if (row.is != Row::Is::comment) continue;
    if (std::exchange(first, false)) shift = row.indent() - column;
    row.line.replace(0, std::size_t(row.indent()), blanks(std::max(column, row.indent() - shift)));
  }
}
void append(Rows& to, Rows&& more) { std::ranges::move(more, std::back_inserter(to)); }

class Mover {
 public:
  Mover(source::File const& file, source::Document const& document, std::vector<Unmoved>& unmoved)
      : file_{file}, rows_{rows_of(file, document)}, unmoved_{unmoved} {}

  Rows whole(KindInfo const& kind, Node const& root) {
    int const end = int(rows_.size());
    if (!is_block(root, Node::Type::map)) return as_they_are(0, end);
    // A document end marker ("...") also ends the record.
    int close = 0;
    while (close < end &&
           !(at(close).is == Row::Is::words && (at(close).line == "..." || at(close).line.starts_with("... "))))
      ++close;
    Rows made = map(kind, root, 0, close, heading_end(row_of(root.entries.front().key_span.begin)));
    append(made, as_they_are(close, end));
    return made;
  }

 private:
  // The rows of an entry: [begin, key) are above it and move with it, [key, end) are its own.
  struct Part {
    int begin, key, end;
  };

  Row& at(int row) { return rows_[std::size_t(row)]; }
  int row_of(std::uint32_t byte) const { return source::line_of(file_, byte) - 1; }
  int column_of(Entry const& entry) const {
    return int(entry.key_span.begin - file_.line_start(row_of(entry.key_span.begin) + 1));
  }
  bool written(int row) { return at(row).is == Row::Is::words || at(row).is == Row::Is::text; }
  Rows as_they_are(int begin, int end) { return {rows_.begin() + begin, rows_.begin() + end}; }

  // Returns the end of the rows that begin at `begin`, at most `next`: after the last row with content, and after the
  // comments below it that are indented more than `column`. From the first other comment on, the rows belong to the
  // next entry.
  int end_before(int begin, int next, int column) {
    int end = next;
    while (end > begin && !written(end - 1)) --end;
    for (int row = end; row < next; ++row) {
      if (at(row).is != Row::Is::comment) continue;
      if (at(row).indent() <= column) break;
      end = row + 1;
    }
    return end;
  }
  bool comment(int row) { return at(row).is == Row::Is::comment; }
  // "# yaml-language-server: $schema=…", which editors accept only at the top.
  bool for_editors(int row) { return comment(row) && at(row).line.find("yaml-language-server:") != std::string::npos; }
  // Returns the end of the file's heading, above the first key: the first comment block, and comments for editors.
  int heading_end(int key) {
    int end = 0;
    while (end < key && (!comment(end) || for_editors(end))) ++end;
    while (end < key && comment(end)) ++end;
    int editors = key;
    while (editors > 0 && !for_editors(editors - 1)) --editors;
    return std::max(end, editors);
  }
  // Returns the first of the rows above a map's first key that belong to it.
  int begin_above(int key, int top) {
    int begin = key;
    while (begin > top && at(begin - 1).is == Row::Is::comment) --begin;
    return begin;
  }
  // True if the node contains a block scalar that would absorb the lines below it: an empty one ('|' alone), or one
  // that keeps trailing empty lines ("|+").
  bool open_ended(Node const& node) const {
    if (node.type == Node::Type::scalar) {
      std::string_view const sign = node.plain ? std::string_view{} : source::block_sign(file_, node.span);
      return !sign.empty() && (sign.find('+') != sign.npos || node.value.find_first_not_of(" \n") == node.value.npos);
    }
    return std::ranges::any_of(node.items, [&](Node const& item) { return open_ended(item); }) ||
           std::ranges::any_of(node.entries, [&](Entry const& entry) { return open_ended(entry.value); });
  }

  // True if each key is first on its line, at the same column. The first key may follow a dash.
  bool in_lines(Node const& node, int column) {
    for (Entry const& entry : node.entries) {
      int const row = row_of(entry.key_span.begin);
      if (at(row).is != Row::Is::words || column_of(entry) != column) return false;
      std::string_view const before = std::string_view{at(row).line}.substr(0, std::size_t(column));
      std::size_t const mark = before.find_first_not_of(' ');
      bool const dash = &entry == &node.entries.front() && mark != before.npos && before[mark] == '-' &&
                        before.find_first_not_of(' ', mark + 1) == before.npos;
      if (mark != before.npos && !dash) return false;
    }
    return true;
  }
  // Returns the order of the map's keys. It is the present order if the lines cannot be moved because of a block
  // scalar.
  std::vector<std::size_t> wanted(KindInfo const& kind, Node const& node) {
    std::vector<std::size_t> order = order_of(kind, node);
    if (std::ranges::is_sorted(order) || !open_ended(node)) return order;
    stays(node, {"trong đó có lời văn viết với |+, >+ hoặc | bỏ trống, mọi dòng trống ở dưới đều thuộc lời văn ấy",
                 "one of them is a text in |+, >+ or an empty |, which includes all empty lines below it"});
    std::ranges::sort(order);
    return order;
  }
  void stays(Node const& node, Text why) { unmoved_.push_back({row_of(node.entries.front().key_span.begin) + 1, why}); }

  // Returns the rows [begin, end) of a block map, sorted. Its first key may follow the dash of a list item. Rows above
  // `top` belong to no key.
  Rows map(KindInfo const& kind, Node const& node, int begin, int end, int top) {
    int const column = column_of(node.entries.front());
    if (!in_lines(node, column)) {
      if (!std::ranges::is_sorted(order_of(kind, node)))
        stays(node, {"có khóa không đứng đầu một dòng, hoặc viết sau dấu ?",
                     "one of the keys does not begin a line, or follows a ?"});
      return as_they_are(begin, end);
    }
    std::string const dash = at(row_of(node.entries.front().key_span.begin)).line.substr(0, std::size_t(column));
    bool const behind_dash = dash.find('-') != dash.npos;
    std::vector<Part> parts;
    for (Entry const& entry : node.entries) {
      int const key = row_of(entry.key_span.begin);
      if (!parts.empty()) parts.back().end = end_before(parts.back().key, key, column);
      parts.push_back({parts.empty() ? begin_above(key, top) : parts.back().end, key, end});
    }
    parts.back().end = end_before(parts.back().key, end, column);
    if (behind_dash) at(parts.front().key).line.replace(0, std::size_t(column), blanks(column));

    std::vector<Rows> above;
    for (Part const& part : parts) above.push_back(as_they_are(part.begin, part.key));
    std::vector<std::size_t> const order = wanted(kind, node);
    std::size_t const first = order.front();
    if (first > 0) {
      if (!above.front().empty() && above.front().front().indent() > column) at_column(above.front(), column);
      hand_on_gap(above[first], above.front());
      bool const heading =
          top > begin && parts.front().begin == top && at(top - 1).is == Row::Is::comment && !for_editors(top - 1);
      if (heading) above[first].insert(above[first].begin(), gap);
    }
    // No line is possible between the dash and its key, so the comments of the new first key go above both.
    if (behind_dash) at_column(above[first], int(dash.find('-')));

    Rows made = as_they_are(begin, parts.front().begin);
    for (std::size_t const i : order) {
      Rows own = value(kind, node.entries[i], parts[i].key, parts[i].end);
      if (behind_dash && i == first) own.front().line.replace(0, std::size_t(column), dash);
      append(made, std::move(above[i]));
      append(made, std::move(own));
    }
    append(made, as_they_are(parts.back().end, end));
    return made;
  }

  // Returns the rows [begin, end) of an entry, which begin with its key. The keys of its value are sorted.
  Rows value(KindInfo const& kind, Entry const& entry, int begin, int end) {
    FieldInfo const* const field = find_field(kind, entry.key);
    Node const& node = entry.value;
    if (field && field->shape->form == ValueForm::object && is_block(node, Node::Type::map) &&
        row_of(node.entries.front().key_span.begin) > begin) {
      Rows made = as_they_are(begin, begin + 1);
      append(made, map(*field->shape->object, node, begin + 1, end, begin + 1));
      return made;
    }
    ShapeInfo const* const item = field ? in_list(*field->shape) : nullptr;
    bool const list = item && item->form == ValueForm::object && is_block(node, Node::Type::list);
    return list ? items(*item->object, node, begin, end) : as_they_are(begin, end);
  }

  bool dashed(int row) {
    std::string const& line = at(row).line;
    auto const mark = std::size_t(at(row).indent());
    return at(row).is == Row::Is::words && line[mark] == '-' && (mark + 1 == line.size() || line[mark + 1] == ' ');
  }
  // Returns the row with the dash of an item.
  int dash_above(Node const& item, int top) {
    int row = row_of(item.span.begin);
    while (row > top && !dashed(row)) --row;
    return row;
  }

  Rows items(KindInfo const& kind, Node const& list, int begin, int end) {
    std::vector<int> dashes;
    for (Node const& item : list.items) dashes.push_back(dash_above(item, begin));
    // Keep the rows if two items are on one line or a dash was not found.
    if (dashes.front() <= begin || std::ranges::adjacent_find(dashes, std::ranges::greater_equal{}) != dashes.end())
      return as_they_are(begin, end);
    Rows made = as_they_are(begin, dashes.front());
    for (std::size_t i = 0; i < dashes.size(); ++i) {
      Node const& item = list.items[i];
      int const dash = dashes[i], next = i + 1 < dashes.size() ? dashes[i + 1] : end;
      int const last = end_before(dash, next, at(dash).indent());
      if (!is_block(item, Node::Type::map)) {
        append(made, as_they_are(dash, last));
      } else if (row_of(item.entries.front().key_span.begin) == dash) {
        append(made, map(kind, item, dash, last, dash));
      } else {
        append(made, as_they_are(dash, dash + 1));
        append(made, map(kind, item, dash + 1, last, dash + 1));
      }
      append(made, as_they_are(last, next));
    }
    return made;
  }

  source::File const& file_;
  Rows rows_;
  std::vector<Unmoved>& unmoved_;
};

}  // namespace

std::string arranged_lines(KindInfo const& kind, source::File const& file, source::Document const& document,
                           std::vector<Unmoved>& unmoved) {
  return written(Mover{file, document, unmoved}.whole(kind, document.root));
}

}  // namespace bcd::record
