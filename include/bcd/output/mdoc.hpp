// Text for manual pages in mdoc: escapes, and lines short enough for mandoc.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

#include "bcd/text/bilingual.hpp"

namespace bcd::output::mdoc {

// How every page begins.
inline constexpr std::string_view first_words = ".\\\" Printed by: bcd manual ";

// Text for mdoc: a backslash is an escape, a dot or quote that begins a line a request; a sentence begins a line.
std::string plain(std::string_view text);
// An argument of a macro: quoted when it holds blanks, and never itself taken for a macro.
std::string argument(std::string_view text);
// A display of literal lines, each as it is.
std::string literal(std::string_view text);

// A page being written, line by line, in one language.
class Page {
 public:
  // `name` as in bcd-records, `section` as in 5.
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
  void display(std::string const& text) { page_ += literal(text); }
  // XEM THÊM: the other pages.
  struct Other {
    std::string_view name;
    int section;
  };
  void see_also(std::initializer_list<Other> pages);
  Lang lang() const { return lang_; }
  std::string take() { return std::move(page_); }

 private:
  Lang lang_;
  std::string page_;
};

}  // namespace bcd::output::mdoc
