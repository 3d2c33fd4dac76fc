// The built-in regulations and holidays (src/regulation/builtin/*.yaml), embedded at build time.
#pragma once
#include <span>
#include <string_view>

namespace bcd::regulation {

struct Builtin {
  std::string_view name;  // the file's stem: "khanh-khe", "holidays-2026"
  std::string_view bytes;
};
std::span<Builtin const> builtins();  // sorted by name

}  // namespace bcd::regulation
