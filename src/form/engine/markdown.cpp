#include "bcd/form/markdown.hpp"

#include <algorithm>

namespace bcd::form {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Replaces line breaks and runs of blanks with one space, so that a value is one line and never starts an indented
// block.
std::string one_line(std::string_view value) {
  std::string line;
  for (char const c : value) {
    if (!is_blank(c)) line += c;
    else if (!line.empty() && line.back() != ' ') line += ' ';
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

// Returns the size in bytes of a gap at the start of `text`, or 0 if there is none. Also 0 if a link target follows,
// because the text would then be a link.
std::size_t gap_size(std::string_view text) {
  if (!text.starts_with(gap_opens)) return 0;
  std::size_t const end = text.find_first_of("[]", gap_opens.size());
  if (end == text.npos || text[end] == '[') return 0;
  bool const links = end + 1 < text.size() && (text[end + 1] == '(' || text[end + 1] == '[' || text[end + 1] == ':');
  return links ? 0 : end + 1;
}

// Returns the offset of the byte to escape if the line would begin a list, a heading or a rule; npos otherwise.
std::size_t block_opener(std::string_view line) {
  if (line.empty()) return line.npos;
  bool const alone = line.size() == 1 || line[1] == ' ';
  switch (line[0]) {
    case '-':
      return alone || line.find_first_not_of("- ") == line.npos ? 0 : line.npos;
    case '+':
      return alone ? 0 : line.npos;
    case '#':
    case '>':
    case '=':
    case ':':
    case '%':
      return 0;
    default:
      break;
  }
  std::size_t const digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == 0 || digits == line.size() || (line[digits] != '.' && line[digits] != ')')) return line.npos;
  return digits + 1 == line.size() || line[digits + 1] == ' ' ? digits : line.npos;
}

// True if the '&' at the start of `text` begins an entity such as &lt; or &#60;.
bool is_entity(std::string_view text) {
  std::size_t const end = text.find(';');
  if (end == text.npos || end < 2) return false;
  return std::ranges::all_of(text.substr(1, end - 1), [](char c) { return is_letter(c) || is_digit(c) || c == '#'; });
}

}  // namespace

std::string escape_markdown(std::string_view value) {
  std::string const line = one_line(value);
  std::size_t const opener = block_opener(line);
  std::string out;
  out.reserve(line.size() + 8);
  std::size_t gap_end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    char const c = line[at];
    if (c == '[' && at >= gap_end) {
      if (std::size_t const size = gap_size(std::string_view{line}.substr(at))) gap_end = at + size;
    }
    bool const of_gap = at < gap_end && (c == '[' || c == ']');
    bool const special = std::string_view{"\\`*_[]<|~$"}.find(c) != std::string_view::npos;
    if ((special && !of_gap) || at == opener || (c == '&' && is_entity(std::string_view{line}.substr(at)))) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace bcd::form
