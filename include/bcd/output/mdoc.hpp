// Text for manual pages in mdoc: escapes, and line breaks as mandoc requires.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/bilingual.hpp"

namespace bcd::output::mdoc {

// The first words of every page.
inline constexpr std::string_view first_words = ".\\\" Printed by: bcd manual ";

// Returns text escaped for mdoc: backslashes, and a dot or a quote that would begin a request. Each sentence begins a
// new line, as mdoc requires.
std::string plain(std::string_view text);
// Returns an argument of a macro: quoted if it contains blanks, and never interpreted as a macro.
std::string argument(std::string_view text);
// Returns a display block with the lines unchanged.
std::string literal(std::string_view text);

// Builds a page line by line, in one language.
class Page {
 public:
  // `name` such as bcd-records, `section` such as 5.
  Page(std::string_view name, int section, std::string_view title, Lang lang);
  std::string say(Text text) const { return std::string{text.in(lang_)}; }
  void line(std::string_view text) { (page_ += text) += "\n"; }
  void section(Text title) { heading(say(title)); }
  void heading(std::string const& title) { line(".Sh " + argument(title)); }
  void part(std::string const& title) { line(".Ss " + plain(title)); }
  void say_line(Text text) { line(plain(say(text))); }
  void paragraph(Text text) {
    line(".Pp");
    say_line(text);
  }
  // Paragraphs with a break between them, none before the first.
  void paragraphs(std::vector<std::string> const& texts) {
    for (std::string const& text : texts) {
      if (&text != &texts.front()) line(".Pp");
      line(plain(text));
    }
  }
  void display(std::string const& text) { page_ += literal(text); }
  // Another page, for the section XEM THÊM, which lists them by section and name.
  struct Other {
    std::string_view name;
    int section;
  };
  void see_also(std::vector<Other> pages);
  Lang lang() const { return lang_; }
  std::string take() { return std::move(page_); }

 private:
  Lang lang_;
  std::string page_;
};

}  // namespace bcd::output::mdoc
