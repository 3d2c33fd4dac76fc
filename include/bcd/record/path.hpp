// Finds a kind's field by its key, and the values of a loaded record by a dotted path, "conclusion.number",
// "absent.member".
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/field.hpp"

namespace bcd::record {

// Returns the kind's field with this key; null if there is none.
FieldInfo const* find_field(KindInfo const& kind, std::string_view key);

struct FieldPath {
  std::string key;
  std::vector<FieldInfo const*> steps;
  ShapeInfo const* leaf = nullptr;  // shape of one value, never of a list or dated value
  bool many = false;                // true if a list is on the path
};
// Returns every path of a kind, in the order of the declaration, an object before its parts.
std::vector<FieldPath> field_paths(KindInfo const& kind);
// Returns the record's values at the path, in order. Each has the leaf's shape. Of a dated value, returns the one in
// force on the day. Below a list, returns null for each item without value, so that the results of two paths below one
// list correspond by index.
std::vector<AtBase const*> values_at(FieldPath const& path, void const* object, Date day);

// Returns a scalar as written in a file, without quotes: "2026-03-25", "held", "1240.5". Empty for lines, figures,
// lists, objects and dated values.
std::string plain_text(ShapeInfo const& shape, AtBase const& at);

}  // namespace bcd::record
