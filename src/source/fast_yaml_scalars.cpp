// Keys, plain texts and texts in quotes.
#include <array>
#include <utility>

#include "fast_yaml.hpp"
#include "yaml_scalar_end.hpp"

namespace bcd::source::fast {
namespace {

// A set of ASCII characters.
class Signs {
 public:
  constexpr explicit Signs(std::string_view all) {
    for (char const c : all) has_[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> has_{};
};

// What limits a plain text, in block lists and maps and in brackets.
struct PlainSyntax {
  Signs stops;        // may end it
  Signs ends;         // end it wherever they are
  Signs after_colon;  // a ':' before one of these ends it
};
constexpr PlainSyntax in_block{Signs{":#\n"}, Signs{"\n"}, Signs{" \n"}};
// A '?' within a text is a doubt: yaml-cpp ends the text there and YAML does not.
constexpr PlainSyntax in_brackets{Signs{":#\n,[]{}?"}, Signs{"\n,[]{}?"}, Signs{" \n,[]{}"}};

// Characters that cannot begin a plain text, and those that begin one only before a letter of it.
constexpr Signs no_beginning{" \n,[]{}#&*!|>'\"%@`"}, doubtful_beginning{"-?:"};

bool begins_plain(Cursor const& in, PlainSyntax const& syntax) {
  bool const alone = syntax.after_colon.has(in.peek(1)) || syntax.ends.has(in.peek(1));
  return !no_beginning.has(in.peek()) && !(doubtful_beginning.has(in.peek()) && alone);
}

// Reads the part of a plain text that is on this line.
Span line_of_text(Cursor& in, PlainSyntax const& syntax) {
  std::size_t const begin = in.at;
  for (; true; ++in.at) {
    char const c = in.peek();
    if (!syntax.stops.has(c)) continue;
    if (syntax.ends.has(c)) break;
    if (c == ':' ? syntax.after_colon.has(in.peek(1)) : in.bytes[in.at - 1] == ' ') break;
  }
  std::size_t end = in.at;
  while (end > begin && in.bytes[end - 1] == ' ') --end;
  return {std::uint32_t(begin), std::uint32_t(end)};
}

bool plain(Cursor& in, PlainSyntax const& syntax, Span& span) {
  if (!begins_plain(in, syntax)) return false;
  span = line_of_text(in, syntax);
  return true;
}

// Returns the character that an escape in double quotes stands for. Returns 0 for numbers and for what YAML does not
// know, which yaml-cpp must read.
char escaped(char sign) {
  static constexpr std::array<std::pair<char, char>, 12> signs{{{'"', '"'},
                                                                {'\\', '\\'},
                                                                {'/', '/'},
                                                                {' ', ' '},
                                                                {'n', '\n'},
                                                                {'t', '\t'},
                                                                {'r', '\r'},
                                                                {'a', '\a'},
                                                                {'b', '\b'},
                                                                {'e', '\x1B'},
                                                                {'f', '\f'},
                                                                {'v', '\v'}}};
  for (auto const& [written, meant] : signs)
    if (written == sign) return meant;
  return 0;
}

// From the end of a line goes to the next line of the same plain text and returns the number of empty lines between.
// Returns -1 if the text ends here.
int next_line_of_text(Cursor& in, int indent) {
  int empty_lines = -1;
  while (!in.at_end()) {
    in.line = ++in.at;
    ++empty_lines;
    in.skip_spaces();
    if (in.peek() == '\n') continue;
    return in.peek() == '#' || in.column() < indent ? -1 : empty_lines;
  }
  return -1;
}

}  // namespace

void plain_scalar(TreeBuilder& tree, Span span, std::string value) {
  if (is_null_word(value)) tree.null_word(span);
  else tree.scalar(span, std::move(value), true);
}

bool plain_in_block(Cursor& in, Span& span) { return plain(in, in_block, span); }
bool plain_in_brackets(Cursor& in, Span& span) { return plain(in, in_brackets, span); }

bool quoted(Cursor& in, Span& span, std::string& value) {
  char const quote = in.peek();
  std::size_t const begin = in.at++;
  std::size_t done = in.at;  // up to here the text was added to the value
  auto const add_text = [&] { value += in.bytes.substr(done, in.at - done); };
  for (; in.peek() != '\n'; ++in.at) {
    bool const doubled = quote == '\'' && in.peek() == quote && in.peek(1) == quote;
    if (doubled || (quote == '"' && in.peek() == '\\')) {
      char const meant = doubled ? quote : escaped(in.peek(1));
      if (meant == 0) return false;
      add_text();
      value += meant;
      done = ++in.at + 1;
    } else if (in.peek() == quote) {
      add_text();
      span = {std::uint32_t(begin), std::uint32_t(++in.at)};
      return true;
    }
  }
  return false;
}

bool quoted_value(Cursor& in, TreeBuilder& tree) {
  Span span;
  std::string value;
  if (!quoted(in, span, value)) return false;
  tree.scalar(span, std::move(value), false);
  return true;
}

bool key(Cursor& in, bool (*plain)(Cursor&, Span&), TreeBuilder& tree) {
  constexpr std::size_t longest = 1000;  // yaml-cpp allows 1024 bytes up to the ':'
  Span span;
  std::string value;
  bool const in_quotes = in.at_quote();
  if (!(in_quotes ? quoted(in, span, value) : plain(in, span))) return false;
  in.skip_spaces();
  if (!in.at_sign(':') || in.at - span.begin > longest) return false;
  ++in.at;
  if (!in_quotes) value = text(in.bytes, span);
  if (!in_quotes && is_null_word(value)) return false;
  tree.scalar(span, std::move(value), !in_quotes);
  return true;
}

bool plain_value(Cursor& in, int indent, TreeBuilder& tree) {
  Span span;
  if (!plain_in_block(in, span)) return false;
  std::string value{text(in.bytes, span)};
  while (in.peek() != ':') {
    int const empty_lines = in.peek() == '\n' ? next_line_of_text(in, indent) : -1;
    if (empty_lines < 0) {
      // As for yaml-cpp, which returns only the value of a text and not its end.
      if (value.size() != span.end - span.begin) span.end = std::uint32_t(scalar_end(in.bytes, span.begin, value));
      in.skip_to_next_token();
      plain_scalar(tree, span, std::move(value));
      return true;
    }
    value += empty_lines > 0 ? std::string(std::size_t(empty_lines), '\n') : " ";
    value += text(in.bytes, line_of_text(in, in_block));
  }
  return false;
}

}  // namespace bcd::source::fast
