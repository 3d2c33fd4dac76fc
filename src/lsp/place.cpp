#include "place.hpp"

#include <algorithm>

namespace bcd::lsp {
namespace {

using record::ShapeInfo;
using record::ValueForm;
using Type = OutlineNode::Type;

OutlineNode const& node_at(Outline const& outline, int index) { return outline.nodes[std::size_t(index)]; }

// Returns the map that a value of the shape may be, or null.
record::KindInfo const* map_of(ShapeInfo const* shape) {
  if (!shape) return nullptr;
  if (shape->form == ValueForm::dated) return map_of(shape->item);
  return shape->object;
}

// Fills in a place for the value of a node.
void set_value(record::KindInfo const& kind, Outline const& outline, int node, source::Span token, Place& place) {
  Expected const expected = expected_at(kind, outline, node);
  place.at = Place::At::value;
  place.map = expected.map;
  place.field = expected.field;
  place.shape = expected.shape;
  place.token = token;
  place.node = node;
  place.parent = node < 0 ? -1 : node_at(outline, node).parent;
}

void set_key(record::KindInfo const& kind, Outline const& outline, int parent, int node, source::Span token,
             Place& place) {
  place.at = Place::At::key;
  place.map = map_below(kind, outline, parent);
  place.token = token;
  place.node = node;
  place.parent = parent;
  if (place.map && node >= 0) place.field = record::find_field(*place.map, node_at(outline, node).key);
}

// Returns the innermost bracket around the offset, or null.
Bracket const* bracket_at(Outline const& outline, std::string_view text, std::uint32_t offset) {
  Bracket const* found = nullptr;
  for (Bracket const& one : outline.brackets)
    if (one.span.begin < offset && (offset < one.span.end || (!one.closed && offset == text.size()))) found = &one;
  return found;
}

void find_in_bracket(record::KindInfo const& kind, Outline const& outline, Bracket const& bracket, std::uint32_t offset,
                     Place& place) {
  place.in_brackets = true;
  for (int i = 0; i < int(outline.nodes.size()); ++i) {
    OutlineNode const& one = node_at(outline, i);
    if (!one.flow || one.parent != bracket.parent || one.whole.begin < bracket.span.begin || one.whole.begin > offset ||
        one.whole.end < offset)
      continue;
    bool const key = one.type == Type::entry && (!one.colon || offset <= one.key_span.end);
    if (key) set_key(kind, outline, bracket.parent, i, one.key_span, place);
    else set_value(kind, outline, i, offset >= one.value.begin ? one.value : source::Span{offset, offset}, place);
    return;
  }
  if (bracket.map) return set_key(kind, outline, bracket.parent, -1, {offset, offset}, place);
  // A new element of a list.
  Expected const list = expected_at(kind, outline, bracket.parent);
  place.at = Place::At::value;
  place.map = list.map;
  place.field = list.field;
  place.shape = list.shape ? record::in_list(*list.shape) : nullptr;
  if (list.shape && list.shape->form == ValueForm::lines) place.shape = list.shape;
  place.token = {offset, offset};
  place.parent = bracket.parent;
}

// The node of a block whose children would be indented like `column`, above the offset.
int block_parent(Outline const& outline, std::uint32_t line, int column) {
  for (int i = int(outline.nodes.size()) - 1; i >= 0; --i) {
    OutlineNode const& one = node_at(outline, i);
    if (one.flow || one.type == Type::word || one.whole.begin >= line) continue;
    if (one.column < column) return i;
  }
  return -1;
}

// A line without a key so far.
void find_on_new_line(record::KindInfo const& kind, Outline const& outline, source::Span token, int parent, int node,
                      Place& place) {
  Expected const above = parent < 0 ? Expected{} : expected_at(kind, outline, parent);
  ShapeInfo const* const item = above.shape ? record::in_list(*above.shape) : nullptr;
  set_key(kind, outline, parent, node, token, place);
  if (parent < 0 || !above.shape) return;
  if (item && above.shape->form == ValueForm::list) {
    place.wants_dash = true;
    place.map = item->object;
    if (!item->object) set_value(kind, outline, parent, token, place), place.shape = item, place.wants_dash = true;
    place.parent = parent;
  } else if (!map_of(above.shape) && above.shape->form != ValueForm::figures) {
    set_value(kind, outline, parent, token, place);  // the value on the line below its key
    place.parent = parent;
  }
}

}  // namespace

Expected expected_at(record::KindInfo const& kind, Outline const& outline, int node) {
  if (node < 0) return {};
  OutlineNode const& one = node_at(outline, node);
  if (one.type == Type::item) {
    Expected const list = expected_at(kind, outline, one.parent);
    if (!list.shape) return {};
    ShapeInfo const* const item = list.shape->form == ValueForm::lines ? list.shape : record::in_list(*list.shape);
    return {list.map, list.field, item};
  }
  record::KindInfo const* const map = map_below(kind, outline, one.parent);
  record::FieldInfo const* const field = map ? record::find_field(*map, one.key) : nullptr;
  return {map, field, field ? field->shape : nullptr};
}

record::KindInfo const* map_below(record::KindInfo const& kind, Outline const& outline, int node) {
  return node < 0 ? &kind : map_of(expected_at(kind, outline, node).shape);
}

Place place_at(record::KindInfo const& kind, std::string_view text, Outline const& outline, std::uint32_t offset) {
  Place place;
  for (source::Span const& one : outline.texts)
    if (one.begin < offset && offset <= one.end) return place;
  if (Bracket const* const bracket = bracket_at(outline, text, offset)) {
    find_in_bracket(kind, outline, *bracket, offset, place);
    return place;
  }
  std::size_t const before = offset == 0 ? text.npos : text.rfind('\n', offset - 1);
  auto const line = std::uint32_t(before == text.npos ? 0 : before + 1);
  int last = -1;  // the last node on the line that begins before the offset
  for (int i = 0; i < int(outline.nodes.size()); ++i) {
    OutlineNode const& one = node_at(outline, i);
    if (!one.flow && one.whole.begin >= line && one.whole.begin <= offset && offset <= one.whole.end) last = i;
  }
  if (last < 0) {
    find_on_new_line(kind, outline, {offset, offset}, block_parent(outline, line, int(offset - line)), -1, place);
    return place;
  }
  OutlineNode const& one = node_at(outline, last);
  if (one.type == Type::word) {
    if (offset > one.key_span.end) return place;
    find_on_new_line(kind, outline, one.key_span, one.parent, last, place);
  } else if (one.type == Type::entry && offset <= one.key_span.end) {
    set_key(kind, outline, one.parent, last, one.key_span, place);
  } else if (offset > one.key_span.end || one.type == Type::item) {
    bool const within = offset >= one.value.begin && offset <= one.value.end;
    source::Span const token = within ? one.value : source::Span{offset, offset};
    if (!within && one.value.end > one.value.begin) return place;  // after a value
    set_value(kind, outline, last, token, place);
    if (one.type == Type::item && place.shape && map_of(place.shape) && offset > one.whole.begin)
      set_key(kind, outline, last, -1, token, place);  // the first key of a map after its dash
  }
  return place;
}

std::vector<std::string> keys_of(Outline const& outline, int parent, int but) {
  std::vector<std::string> keys;
  for (int i = 0; i < int(outline.nodes.size()); ++i) {
    OutlineNode const& one = node_at(outline, i);
    if (i != but && one.parent == parent && one.type == Type::entry) keys.push_back(one.key);
  }
  return keys;
}

std::string_view value_of(std::string_view text, Outline const& outline, int parent, std::string_view key) {
  for (OutlineNode const& one : outline.nodes)
    if (one.parent == parent && one.type == Type::entry && one.key == key)
      return unquoted(text.substr(one.value.begin, one.value.end - one.value.begin));
  return {};
}

}  // namespace bcd::lsp
