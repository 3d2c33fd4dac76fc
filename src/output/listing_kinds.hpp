// The kinds of list. Only for this room.
#pragma once
#include "bcd/output/listing.hpp"

namespace bcd::output {

template <class T>
constexpr record::ShapeInfo const* shape_of() {
  return &record::shape_info<T>;
}
// "unit": every list has it; shown where there are several units.
inline constexpr std::string_view unit_key = "unit";
std::string unit_id(ListedUnit const& of);
std::string path_in(ListedUnit const& of, std::string_view path);  // as the user sees it

std::vector<std::unique_ptr<Listing>> record_listings();
std::vector<std::unique_ptr<Listing>> made_listings();  // of what no file holds as it is: tasks, duties, findings

}  // namespace bcd::output
