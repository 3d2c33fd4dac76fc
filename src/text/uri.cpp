#include "bcd/text/uri.hpp"

namespace bcd {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view{"-._~/"}.find(c) != std::string_view::npos;
}

}  // namespace

std::string uri_path(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (char const c : path)
    if (is_plain(c)) text += c;
    else (text += '%', text += digits[std::size_t((unsigned char)(c) >> 4)], text += digits[std::size_t(c & 15)]);
  return text;
}

std::string path_from_uri(std::string_view text) {
  std::string path;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool const coded = text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
    path += coded ? char(hex(text[i + 1]) * 16 + hex(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return path;
}

}  // namespace bcd
