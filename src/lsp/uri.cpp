#include "uri.hpp"

#include <filesystem>

namespace bcd::lsp {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string path_of(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  if (!uri.starts_with(scheme)) return {};
  uri.remove_prefix(scheme.size());
  if (uri.starts_with("localhost/")) uri.remove_prefix(std::string_view{"localhost"}.size());
  if (!uri.starts_with('/')) return {};
  std::string path;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    bool const coded = uri[i] == '%' && i + 2 < uri.size() && hex(uri[i + 1]) >= 0 && hex(uri[i + 2]) >= 0;
    path += coded ? char(hex(uri[i + 1]) * 16 + hex(uri[i + 2])) : uri[i];
    if (coded) i += 2;
  }
  path = std::filesystem::path{path}.lexically_normal().generic_string();
  if (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = "file://";
  for (char const c : path) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view{"-._~/"}.find(c) != std::string_view::npos;
    if (plain) uri += c;
    else (uri += '%', uri += digits[std::size_t((unsigned char)(c) >> 4)], uri += digits[std::size_t(c & 15)]);
  }
  return uri;
}

std::string path_below(std::string_view folder, std::string_view path) {
  if (folder == "/") folder = "";
  if (!path.starts_with(folder) || path.size() <= folder.size() + 1 || path[folder.size()] != '/') return {};
  return std::string{path.substr(folder.size() + 1)};
}

}  // namespace bcd::lsp
