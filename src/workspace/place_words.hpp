// Facts derived from the name of a commune.
#pragma once
#include <string>
#include <string_view>

namespace bcd::workspace {

// The place in the head of a paper: "Mẫu" for "xã Mẫu". If the name is only a number, it includes the level: "Phường
// 3".
std::string place_of(std::string_view name);

}  // namespace bcd::workspace
