// The order of a map's keys according to its kind.
#pragma once
#include <algorithm>
#include <vector>

#include "bcd/record/field.hpp"
#include "bcd/source/yaml.hpp"

namespace bcd::record {

// Returns the indexes of the map's entries in the order of the kind. Unknown keys come last, in file order.
inline std::vector<std::size_t> order_of(KindInfo const& kind, source::Node const& map) {
  std::vector<std::size_t> order, rank;
  for (source::Entry const& entry : map.entries) {
    order.push_back(order.size());
    rank.push_back(std::size_t(std::ranges::find(kind.fields, entry.key, &FieldInfo::key) - kind.fields.begin()));
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return rank[i]; });
  return order;
}

}  // namespace bcd::record
