// The regulations and holidays that come inside the program (src/regulation/builtin/*.yaml, embedded when it is built).
#pragma once
#include <span>
#include <string_view>

namespace bcd::regulation {

struct Builtin {
  std::string_view name;  // the file's stem: "khanh-khe", "holidays-2026"
  std::string_view bytes;
};
std::span<Builtin const> builtins();  // in the order of their names

}  // namespace bcd::regulation
