// What follows from the name of a commune.
#pragma once
#include <string>
#include <string_view>

namespace bcd::workspace {

// For the papers' heads: "Mẫu" of "xã Mẫu"; of a place that has only a number the whole, "Phường 3".
std::string place_of(std::string_view name);

}  // namespace bcd::workspace
