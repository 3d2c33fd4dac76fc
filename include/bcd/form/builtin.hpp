// The templates that come inside the program (src/form/templates/*.md, embedded when it is built).
#pragma once
#include <span>
#include <string_view>

namespace bcd::form {

struct Template {
  std::string_view name;  // the file's stem: "minutes"
  std::string_view bytes;
};
std::span<Template const> templates();  // in the order of their names

}  // namespace bcd::form
