// Finds where a scalar ends in the file.
#include "yaml_scalar_end.hpp"

namespace bcd::source {

std::size_t scalar_end(std::string_view bytes, std::size_t at, std::string const& value) {
  if (at >= bytes.size()) return bytes.size();
  if (bytes[at] == '"') {
    for (std::size_t i = at + 1; i < bytes.size(); ++i) {
      if (bytes[i] == '\\') ++i;
      else if (bytes[i] == '"') return i + 1;
    }
    return bytes.npos;
  }
  if (bytes[at] == '\'') {
    for (std::size_t i = at + 1; i < bytes.size(); ++i) {
      if (bytes[i] != '\'') continue;
      if (i + 1 < bytes.size() && bytes[i + 1] == '\'') ++i;
      else return i + 1;
    }
    return bytes.npos;
  }
  if (bytes[at] == '|' || bytes[at] == '>') {  // ends at its first line, which the excerpt shows
    std::size_t const end = bytes.find_first_of("\r\n", at);
    return end == bytes.npos ? bytes.size() : end;
  }
  if (bytes.substr(at, value.size()) == value) return at + value.size();
  // A plain scalar folded over several lines: a space in the value matches any run of spaces and line ends in the file.
  std::size_t i = at;
  for (std::size_t v = 0; v < value.size() && i < bytes.size(); ++v) {
    if (value[v] == ' ' || value[v] == '\n') {
      while (i < bytes.size() && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) ++i;
      while (v + 1 < value.size() && value[v + 1] == '\n') ++v;
    } else {
      ++i;
    }
  }
  return i;
}

}  // namespace bcd::source
