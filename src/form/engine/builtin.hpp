// The built-in templates, src/form/*/*.md, embedded in the program at build time.
#pragma once
#include <span>
#include <string_view>

namespace bcd::form {

struct Template {
  std::string_view name;  // the file name without extension: "minutes"
  std::string_view bytes;
};
std::span<Template const> templates();  // sorted by name

}  // namespace bcd::form
