#include "arrange_lines.hpp"

#include <algorithm>
#include <utility>

#include "arrange_order.hpp"
#include "arrange_rows.hpp"

namespace bcd::record {
namespace {

using source::Entry;
using source::Node;

bool is_block(Node const& node, Node::Form form) { return node.form == form && !node.flow; }
std::string blanks(int count) { return std::string(std::size_t(count), ' '); }
void append(Rows& to, Rows&& more) { std::ranges::move(more, std::back_inserter(to)); }

class Mover {
 public:
  Mover(source::File const& file, source::Document const& document) : file_{file}, rows_{rows_of(file, document)} {}

  Rows whole(KindInfo const& kind, Node const& root) {
    int const end = int(rows_.size());
    if (!is_block(root, Node::Form::map)) return as_they_are(0, end);
    // The sign of a document's end ends the records too.
    int close = 0;
    while (close < end && !(at(close).is == Row::Is::words && (at(close).line == "..." || at(close).line.starts_with("... ")))) ++close;
    Rows made = map(kind, root, 0, close);
    append(made, as_they_are(close, end));
    return made;
  }

 private:
  // The lines of an entry: [begin, key) stand above it and go with it, [key, end) are its own.
  struct Part {
    int begin, key, end;
  };

  Row& at(int row) { return rows_[std::size_t(row)]; }
  int row_of(std::uint32_t byte) const { return file_.position(byte).line - 1; }
  int column_of(Entry const& entry) const { return int(entry.key_span.begin - file_.line_start(row_of(entry.key_span.begin) + 1)); }
  bool written(int row) { return at(row).is == Row::Is::words || at(row).is == Row::Is::text; }
  Rows as_they_are(int begin, int end) { return {rows_.begin() + begin, rows_.begin() + end}; }

  // Where the lines of what begins above `next` end: the last that says something, and comments below it that are indented more
  // than `column`. With `below`, so do comments right below it that an empty line parts from what comes next.
  int end_before(int begin, int next, int column, bool below) {
    int end = next;
    while (end > begin && !written(end - 1)) --end;
    for (int row = end; row < next; ++row)
      if (at(row).is == Row::Is::comment && at(row).indent() > column) end = row + 1;
    int more = end;
    while (more < next && at(more).is == Row::Is::comment) ++more;
    return below && more < next ? more : end;
  }
  // Where what stands above the first key begins to belong to it.
  int begin_above(int key, int top) {
    int begin = key;
    while (begin > top && at(begin - 1).is == Row::Is::comment && at(begin - 1).line.find("yaml-language-server:") == std::string::npos) --begin;
    return begin;
  }

  // Is there a text in it that takes the lines below for its own: one without a word ('|' alone), or one that keeps the empty
  // lines at its end ("|+")? What stands below it is then part of what it says.
  bool open_ended(Node const& node) const {
    if (node.form == Node::Form::scalar) {
      std::string_view const sign = file_.text(node.span).substr(0, file_.text(node.span).find_first_of(" \t#"));
      bool const block = !node.plain && (sign.starts_with('|') || sign.starts_with('>'));
      return block && (sign.find('+') != sign.npos || node.value.find_first_not_of(" \n") == node.value.npos);
    }
    return std::ranges::any_of(node.items, [&](Node const& item) { return open_ended(item); }) ||
           std::ranges::any_of(node.entries, [&](Entry const& entry) { return open_ended(entry.value); });
  }

  // Does each key begin a line of its own, at one column, but for the dash before the first? Then lines can be moved.
  bool movable(Node const& node, int column) {
    if (open_ended(node)) return false;
    for (Entry const& entry : node.entries) {
      int const row = row_of(entry.key_span.begin);
      if (at(row).is != Row::Is::words || column_of(entry) != column) return false;
      std::string_view const before = std::string_view{at(row).line}.substr(0, std::size_t(column));
      std::size_t const mark = before.find_first_not_of(' ');
      bool const dash = &entry == &node.entries.front() && mark != before.npos && before[mark] == '-' && before.find_first_not_of(' ', mark + 1) == before.npos;
      if (mark != before.npos && !dash) return false;
    }
    return true;
  }

  // The rows [begin, end) of a block map, in order. Its first key may stand behind the dash of a list.
  Rows map(KindInfo const& kind, Node const& node, int begin, int end) {
    int const column = column_of(node.entries.front());
    if (!movable(node, column)) return as_they_are(begin, end);
    std::string dash = at(row_of(node.entries.front().key_span.begin)).line.substr(0, std::size_t(column));
    bool const behind_dash = dash.find('-') != dash.npos;
    std::vector<Part> parts;
    for (Entry const& entry : node.entries) {
      int const key = row_of(entry.key_span.begin);
      if (!parts.empty()) parts.back().end = end_before(parts.back().key, key, column, true);
      parts.push_back({parts.empty() ? begin_above(key, begin) : parts.back().end, key, end});
    }
    parts.back().end = end_before(parts.back().key, end, column, false);
    if (behind_dash) at(parts.front().key).line.replace(0, std::size_t(column), blanks(column));

    Rows made = as_they_are(begin, parts.front().begin);
    bool first = true;
    for (std::size_t const i : order_of(kind, node)) {
      Rows above = as_they_are(parts[i].begin, parts[i].key);
      Rows own = value(kind, node.entries[i], parts[i].key, parts[i].end);
      if (std::exchange(first, false)) {
        if (i > 0) std::erase_if(above, [](Row const& row) { return row.is == Row::Is::empty; });
        if (behind_dash) {  // no line can stand between the dash and its key: what did now stands above both
          for (Row& row : above) row.line.replace(0, std::size_t(row.indent()), blanks(int(dash.find('-'))));
          own.front().line.replace(0, std::size_t(column), dash);
        }
      }
      append(made, std::move(above));
      append(made, std::move(own));
    }
    append(made, as_they_are(parts.back().end, end));
    return made;
  }

  // The rows [begin, end) of an entry, which begin with its key; those of its value in order.
  Rows value(KindInfo const& kind, Entry const& entry, int begin, int end) {
    FieldInfo const* const field = field_of(kind, entry.key);
    Node const& node = entry.value;
    if (field && field->shape->form == Form::object && is_block(node, Node::Form::map) && row_of(node.entries.front().key_span.begin) > begin) {
      Rows made = as_they_are(begin, begin + 1);
      append(made, map(*field->shape->object, node, begin + 1, end));
      return made;
    }
    bool const list = field && field->shape->form == Form::list && field->shape->item->form == Form::object && is_block(node, Node::Form::list);
    return list ? items(*field->shape->item->object, node, begin, end) : as_they_are(begin, end);
  }

  bool dashed(int row) {
    std::string const& line = at(row).line;
    auto const mark = std::size_t(at(row).indent());
    return at(row).is == Row::Is::words && line[mark] == '-' && (mark + 1 == line.size() || line[mark + 1] == ' ');
  }
  // The line with the dash of an item.
  int dash_above(Node const& item, int top) {
    int row = row_of(item.span.begin);
    while (row > top && !dashed(row)) --row;
    return row;
  }

  Rows items(KindInfo const& kind, Node const& list, int begin, int end) {
    std::vector<int> dashes;
    for (Node const& item : list.items) dashes.push_back(dash_above(item, begin));
    // Two items on a line, or a dash that was not found: as they are.
    if (dashes.front() <= begin || std::ranges::adjacent_find(dashes, std::ranges::greater_equal{}) != dashes.end()) return as_they_are(begin, end);
    Rows made = as_they_are(begin, dashes.front());
    for (std::size_t i = 0; i < dashes.size(); ++i) {
      Node const& item = list.items[i];
      int const dash = dashes[i], next = i + 1 < dashes.size() ? dashes[i + 1] : end;
      int const last = end_before(dash, next, at(dash).indent(), false);
      if (!is_block(item, Node::Form::map)) {
        append(made, as_they_are(dash, last));
      } else if (row_of(item.entries.front().key_span.begin) == dash) {
        append(made, map(kind, item, dash, last));
      } else {
        append(made, as_they_are(dash, dash + 1));
        append(made, map(kind, item, dash + 1, last));
      }
      append(made, as_they_are(last, next));
    }
    return made;
  }

  source::File const& file_;
  Rows rows_;
};

}  // namespace

std::string arranged_lines(KindInfo const& kind, source::File const& file, source::Document const& document) {
  return written(Mover{file, document}.whole(kind, document.root));
}

}  // namespace bcd::record
