#include "bcd/output/mdoc.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "bcd/text/split.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::output::mdoc {
namespace {

constexpr int line_width = 78;  // mandoc warns about lines of 80 or more and counts a non-ASCII letter as its escape

}  // namespace

std::string plain(std::string_view text) {
  std::string result;
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find(' ', at), text.size());
    std::string word;
    for (char c : text.substr(at, end - at)) {
      if (word.empty() && (c == '.' || c == '\'')) word += "\\&";
      if (c == '\\') word += "\\e";
      else if (c == '-') word += "\\-";
      else word += c;
    }
    int wide = 1;
    for (std::size_t i = 0; i < word.size(); i += std::max<std::size_t>(utf8::decode(word, i).size, 1))
      wide += utf8::decode(word, i).point < 0x80 ? 1 : 8;
    bool const sentence = result.ends_with('.') || result.ends_with('?') || result.ends_with('!');
    if (!result.empty()) result += sentence || width + wide > line_width ? '\n' : ' ';
    if (!result.empty() && result.back() == '\n') width = 0;
    width += wide;
    result += word;
    at = end + 1;
  }
  return result;
}

std::string argument(std::string_view text) {
  std::string word = plain(text);
  std::ranges::replace(word, '\n', ' ');
  return word.find(' ') == word.npos ? word : "\"" + word + "\"";
}

std::string literal(std::string_view text) {
  std::string result = ".Bd -literal -offset indent\n";
  for (std::string_view const written : split(text, "\n")) {
    std::string line;
    for (char c : written) line += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string{c};
    if (line.starts_with('.') || line.starts_with('\'')) line = "\\&" + line;
    result += line + "\n";
  }
  return result + ".Ed\n";
}

Page::Page(std::string_view name, int section, std::string_view title, Lang lang) : lang_{lang} {
  std::string capitals;
  for (char const c : name) capitals += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
  line(fmt::format("{}{}.{}", first_words, name, section));
  line(".Dd December 1, 2026");  // the day of the last change to a generated page; mdoc requires one
  line(fmt::format(".Dt {} {}", capitals, section));
  line(".Os");
  this->section({"TÊN", "NAME"});
  line(".Nm " + plain(name));
  line(".Nd " + plain(title));
}

void Page::see_also(std::vector<Other> pages) {
  section({"XEM THÊM", "SEE ALSO"});
  std::ranges::sort(pages, {}, [](Other const& one) { return std::pair{one.section, one.name}; });
  std::size_t left = pages.size();
  for (Other const& one : pages) line(fmt::format(".Xr {} {}{}", plain(one.name), one.section, --left > 0 ? " ," : ""));
}

}  // namespace bcd::output::mdoc
