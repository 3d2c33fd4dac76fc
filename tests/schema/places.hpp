// The values of a record's tree, each with its declaration, and trees to put there.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/field.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::test {

// A value in the tree and its declaration, or null if none applies.
struct Place {
  source::Node* node;
  record::ShapeInfo const* shape;
  std::string path;
  // Returns the kind that declares the keys of the value; null if there is none.
  record::KindInfo const* kind() const;
};
using Places = std::vector<Place>;

// Adds the place and all places below it.
void collect(Place place, Places& out);

// Returns the example value of a field.
source::Node example_of(record::FieldInfo const& field);
void erase(source::Node& map, std::string_view key);
// Adds the key, or replaces its value.
void put(source::Node& map, std::string_view key, source::Node value);
source::Node list_of(std::vector<source::Node> items);
source::Node map_of(std::string key, source::Node value);

}  // namespace bcd::test
