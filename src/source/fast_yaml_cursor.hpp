// A position in a file, for the fast reader.
#pragma once
#include <cstddef>
#include <string_view>

namespace bcd::source::fast {

struct Cursor {
  std::string_view bytes;
  std::size_t at = 0;
  std::size_t line = 0;  // offset of the first character of the line

  bool at_end() const { return at >= bytes.size(); }
  int column() const { return int(at - line); }
  // The end of the file counts as a line end.
  char peek(std::size_t ahead = 0) const { return at + ahead < bytes.size() ? bytes[at + ahead] : '\n'; }
  bool at_blank(std::size_t ahead = 0) const { return peek(ahead) == ' ' || peek(ahead) == '\n'; }
  // True at a character that stands alone, like the dash of an item and the colon behind a key.
  bool at_sign(char sign) const { return peek() == sign && at_blank(1); }
  bool at_dash() const { return at_sign('-'); }
  bool at_quote() const { return peek() == '"' || peek() == '\''; }

  void skip_spaces() {
    while (!at_end() && bytes[at] == ' ') ++at;
  }
  // Skips spaces and a comment. True if nothing else follows on the line. A comment needs a space before it.
  bool skip_rest_of_line() {
    if (!at_blank()) return false;
    skip_spaces();
    if (peek() == '#') skip_line();
    return peek() == '\n';
  }
  // Goes to the end of the line.
  void skip_line() {
    std::size_t const end = bytes.find('\n', at);
    at = end == bytes.npos ? bytes.size() : end;
  }
  // From a space, a comment or a line end goes to the first character that is none of them, on this line or below, or
  // to the end of the file.
  void skip_to_next_token() {
    while (true) {
      skip_spaces();
      if (peek() == '#') skip_line();
      if (peek() != '\n' || at_end()) return;
      line = ++at;
    }
  }
};

}  // namespace bcd::source::fast
