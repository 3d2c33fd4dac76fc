#include "bcd/text/markup.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "bcd/text/utf8.hpp"

namespace bcd {

std::string escape_markup(std::string_view text, bool attribute) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    utf8::Decoded const one = utf8::decode(text, at);
    bool const blank = one.point == '\n' || one.point == '\t' || one.point == '\r';
    bool const barred = one.size == 0 || (one.point < 0x20 && !blank) || one.point == 0xFFFE || one.point == 0xFFFF;
    if (barred) out += "\xEF\xBF\xBD";
    else if (one.point == '&') out += "&amp;";
    else if (one.point == '<') out += "&lt;";
    else if (one.point == '>') out += "&gt;";  // so "]]>" cannot occur either
    else if (one.point == '"' && attribute) out += "&quot;";
    else if (blank && (attribute || one.point == '\r')) out += fmt::format("&#{};", unsigned(one.point));
    else out += text.substr(at, one.size);
    at += std::max<std::size_t>(one.size, 1);
  }
  return out;
}

}  // namespace bcd
