#include "places.hpp"

#include <algorithm>

#include "bcd/record/kinds.hpp"

namespace bcd::test {

using record::FieldInfo;
using record::KindInfo;
using record::ShapeInfo;
using record::ValueForm;
using source::Entry;
using source::Node;

KindInfo const* Place::kind() const {
  return node->type == Node::Type::map && shape && shape->form == ValueForm::object ? shape->object : nullptr;
}

void collect(Place place, Places& out) {
  out.push_back(place);
  auto const below = [&](std::string const& step) { return place.path.empty() ? step : place.path + "/" + step; };
  for (std::size_t i = 0; i < place.node->items.size(); ++i)
    collect({&place.node->items[i], place.shape && place.shape->form == ValueForm::list ? place.shape->item : nullptr,
             below(std::to_string(i))},
            out);
  for (Entry& entry : place.node->entries) {
    ShapeInfo const* shape = nullptr;
    if (KindInfo const* const kind = place.kind())
      if (auto const field = std::ranges::find(kind->fields, entry.key, &FieldInfo::key); field != kind->fields.end())
        shape = field->shape;
    if (place.shape && place.shape->form == ValueForm::figures) shape = &record::shape_info<double>;
    collect({&entry.value, shape, below(entry.key)}, out);
  }
}

Node example_of(FieldInfo const& field) {
  return source::parse_yaml(source::File{"example.yaml", record::example_yaml(field)}).root.entries.front().value;
}
void erase(Node& map, std::string_view key) {
  std::erase_if(map.entries, [&](Entry const& entry) { return entry.key == key; });
}
void put(Node& map, std::string_view key, Node value) {
  erase(map, key);
  map.entries.push_back({std::string{key}, {}, std::move(value)});
}
Node list_of(std::vector<Node> items) {
  Node node;
  node.type = Node::Type::list;
  node.items = std::move(items);
  return node;
}
Node map_of(std::string key, Node value) {
  Node node;
  node.type = Node::Type::map;
  node.entries.push_back({std::move(key), {}, std::move(value)});
  return node;
}

}  // namespace bcd::test
