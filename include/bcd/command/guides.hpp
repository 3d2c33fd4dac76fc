// The manual pages written by hand, all of section 7: man/NAME.7 in English, man/vi/NAME.7 in Vietnamese. They are
// embedded at build time.
#pragma once
#include <span>
#include <string_view>

namespace bcd::command {

struct Guide {
  std::string_view name;  // "bcd-tutorial"
  std::string_view bytes;
};
// Both hold the same names in the same order.
std::span<Guide const> guides_vi();
std::span<Guide const> guides_en();

}  // namespace bcd::command
