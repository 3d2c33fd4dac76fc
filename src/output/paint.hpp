// Adds terminal colours if `on` is true.
#pragma once
#include <fmt/core.h>

#include <string>
#include <string_view>

namespace bcd::output {

struct Paint {
  bool on;
  std::string operator()(std::string_view code, std::string_view text) const {
    return on ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string{text};
  }
};

}  // namespace bcd::output
