#include "bcd/source/yaml_text.hpp"

#include <utility>

#include "bcd/source/yaml.hpp"

namespace bcd::source {
namespace {

// Characters that end a line for YAML 1.1 but not for YAML 1.2, and their escapes.
constexpr std::pair<std::string_view, std::string_view> line_separators[]{{"\u2028", "\\L"}, {"\u2029", "\\P"}};

// True if the text can be written without quotes. `brackets`: the characters that need them.
bool is_plain(std::string_view text, std::string_view brackets) {
  if (text.empty() || is_ambiguous(text) || text.front() == ' ' || text.back() == ' ') return false;
  if (std::string_view{"-?:!&*|>%@`\"'#,[]{}"}.find(text.front()) != text.npos || text.starts_with("...")) return false;
  // yaml-cpp 0.7 rejects a plain '?' at the end of a text inside brackets.
  if (text.back() == ':' || text.back() == '?') return false;
  if (text.find_first_of("\n\r\t\\\"") != text.npos || text.find_first_of(brackets) != text.npos) return false;
  for (auto const& [separator, escape] : line_separators)
    if (text.find(separator) != text.npos) return false;
  return text.find(": ") == text.npos && text.find(" #") == text.npos;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  for (auto const& [separator, escape] : line_separators)
    for (std::size_t at = out.find(separator); at != out.npos; at = out.find(separator, at))
      out.replace(at, separator.size(), escape);
  return out + "\"";
}

}  // namespace

std::string scalar_text(std::string_view text) { return is_plain(text, ",[]{}") ? std::string{text} : quoted(text); }
std::string line_text(std::string_view text) { return is_plain(text, "") ? std::string{text} : quoted(text); }

}  // namespace bcd::source
