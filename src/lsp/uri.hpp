// Addresses of files: "file:///home/a/b%20c.yaml".
#pragma once
#include <string>
#include <string_view>

namespace bcd::lsp {

// Returns the absolute path, normalized, or "" if the address is not that of a file on this machine.
std::string path_of(std::string_view uri);
std::string uri_of(std::string_view path);

// Returns the path relative to the folder, "" if it is not below it.
std::string path_below(std::string_view folder, std::string_view path);

}  // namespace bcd::lsp
