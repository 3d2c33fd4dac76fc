// A kind's field by its key, and values of a loaded record by a dotted path, "conclusion.number", "absent.member".
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/record/field.hpp"

namespace bcd::record {

// The kind's field of that key; null where it has none.
FieldInfo const* find_field(KindInfo const& kind, std::string_view key);

struct FieldPath {
  std::string key;
  std::vector<FieldInfo const*> steps;
  ShapeInfo const* leaf = nullptr;  // of one value: never a list, nor a dated value
  bool many = false;                // a list is on the way
};
// Every path of a kind, in the order of the declaration, an object before its parts.
std::vector<FieldPath> field_paths(KindInfo const& kind);
// What the record gives at the path, in order; each of the leaf's shape. Of a dated value, the one in force on the day.
// Below a list, null stands for each item that leaves it out, so that two paths below one list go side by side.
std::vector<AtBase const*> values_at(FieldPath const& path, void const* object, Date day);

// A scalar as a file would hold it, without quotes: "2026-03-25", "held", "1240.5". "" for lines, figures, lists,
// objects and dated values.
std::string plain_text(ShapeInfo const& shape, AtBase const& at);

}  // namespace bcd::record
