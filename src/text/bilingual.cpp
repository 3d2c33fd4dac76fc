#include "bcd/text/bilingual.hpp"

namespace bcd {

std::optional<Lang> parse_lang(std::string_view name) {
  if (name == "vi") return Lang::vi;
  if (name == "en") return Lang::en;
  return std::nullopt;
}

}  // namespace bcd
