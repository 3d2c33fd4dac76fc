// The kinds of list. Private to src/output.
#pragma once
#include "bcd/output/listing.hpp"

namespace bcd::output {

template <class T>
constexpr record::ShapeInfo const* shape_of() {
  return &record::shape_info<T>;
}
// The key of a column in every list, shown by default if there are several units.
inline constexpr std::string_view unit_key = "unit";
// Returns the unit's id, or its folder if it has no id.
std::string unit_id(ListedUnit const& of);
std::string path_in(ListedUnit const& of, std::string_view path);  // as the user sees it

std::vector<std::unique_ptr<Listing>> record_listings();
std::vector<std::unique_ptr<Listing>> made_listings();  // lists computed from several records: tasks, duties, findings

}  // namespace bcd::output
