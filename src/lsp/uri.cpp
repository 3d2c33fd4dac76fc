#include "uri.hpp"

#include <filesystem>

#include "bcd/text/uri.hpp"

namespace bcd::lsp {
namespace {

constexpr std::string_view file_scheme = "file://";

}  // namespace

std::string path_of(std::string_view uri) {
  if (!uri.starts_with(file_scheme)) return {};
  uri.remove_prefix(file_scheme.size());
  if (uri.starts_with("localhost/")) uri.remove_prefix(std::string_view{"localhost"}.size());
  if (!uri.starts_with('/')) return {};
  std::string path = std::filesystem::path{path_from_uri(uri)}.lexically_normal().generic_string();
  if (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::string uri_of(std::string_view path) { return std::string{file_scheme} + uri_path(path); }

std::string path_below(std::string_view folder, std::string_view path) {
  if (folder == "/") folder = "";
  if (!path.starts_with(folder) || path.size() <= folder.size() + 1 || path[folder.size()] != '/') return {};
  return std::string{path.substr(folder.size() + 1)};
}

}  // namespace bcd::lsp
