// README.md and the manual pages written by hand say what is so: what they show is what comes out (pages.hpp), the two
// languages show the same, and what they name is there.
#include "pages.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "bcd/command/guides.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

fs::path page(std::string_view name, Lang lang) {
  return source_dir() / "man" / (lang == Lang::vi ? "vi" : "") / (std::string{name} + ".7");
}

// Each whole match of an expression in a text, or its first group.
Strings all_of(std::string const& text, std::string const& expression) {
  std::regex const wanted{expression};
  Strings found;
  for (std::sregex_iterator one{text.begin(), text.end(), wanted}, end; one != end; ++one)
    found.push_back((*one)[one->size() > 1 ? 1 : 0]);
  return found;
}

TEST_CASE("what the guides show is what comes out, and the two languages show the same calls", "[house]") {
  for (command::Guide const& guide : command::guides_en()) {
    INFO(guide.name);
    Followed const en = follow(page(guide.name, Lang::en), Markup::mdoc, Lang::en);
    Followed const vi = follow(page(guide.name, Lang::vi), Markup::mdoc, Lang::vi);
    compare(en.text, page(guide.name, Lang::en));
    compare(vi.text, page(guide.name, Lang::vi));
    CHECK(en.calls == vi.calls);
    CHECK(en.displays == vi.displays);
  }
}

TEST_CASE("what the README shows is what comes out, in under 200 lines", "[house]") {
  fs::path const readme = source_dir() / "README.md";
  Followed const followed = follow(readme, Markup::markdown, Lang::vi);
  compare(followed.text, readme);
  CHECK(std::ranges::count(followed.text, '\n') < 200);
  CHECK(followed.calls.size() > 10);
}

TEST_CASE("the guides of both languages are the same, each with the sections of the other", "[house]") {
  Strings vi, en;
  for (command::Guide const& guide : command::guides_vi()) vi.emplace_back(guide.name);
  for (command::Guide const& guide : command::guides_en()) en.emplace_back(guide.name);
  CHECK(vi == en);
  for (std::string const& name : en) {
    INFO(name);
    auto const parts = [&](Lang lang) { return all_of(read_text(page(name, lang)), "\n\\.(S[hs]) "); };
    CHECK(parts(Lang::vi) == parts(Lang::en));
  }
}

TEST_CASE("every page and option that a guide names is there", "[house]") {
  std::string pages, options;
  std::istringstream list{run({"manual", "--list"}).out};
  for (std::string name; std::getline(list, name);) {
    pages += name + "\n";
    if (name.ends_with(".1")) options += unescaped(run({"manual", name}).out) + "\n";
  }
  std::set<std::string> const others{"-depth", "-expire", "-filter", "-install-extension",
                                     "-prune", "-soft"};  // of git and of VS Code
  for (command::Guide const& guide : command::guides_en())
    for (Lang const lang : {Lang::vi, Lang::en}) {
      std::string const text = unescaped(read_text(page(guide.name, lang)));
      INFO(guide.name << " " << (lang == Lang::vi ? "vi" : "en"));
      for (std::string const& other : all_of(text, "\n\\.Xr (bcd[a-z-]* [157])")) {
        std::string file = other;
        file[file.find(' ')] = '.';
        INFO(other);
        CHECK(pages.find(file + "\n") != std::string::npos);
      }
      for (std::string const& option : all_of(text, " (?:Fl |-)(-[a-z][a-z-]+)")) {
        INFO("-" << option);
        CHECK((others.contains(option) || options.find(" Fl " + option) != std::string::npos));
      }
    }
}

TEST_CASE("every command is in the tables of the README, in both languages", "[house]") {
  std::string const text = read_text(source_dir() / "README.md");
  std::size_t const english = text.find("\n## English\n");
  REQUIRE(english != std::string::npos);
  std::istringstream list{run({"manual", "--list"}).out};
  for (std::string name; std::getline(list, name);) {
    if (!name.starts_with("bcd-") || !name.ends_with(".1")) continue;
    std::string const cell = "`bcd " + name.substr(4, name.size() - 6) + "`";
    INFO(cell);
    CHECK(text.substr(0, english).find(cell) != std::string::npos);
    CHECK(text.find(cell, english) != std::string::npos);
  }
}

// Each row of the table of code names: | `Name` | `header` | …
TEST_CASE("every name that CONTRIBUTING.md explains is in the file it names", "[house]") {
  std::string const text = read_text(source_dir() / "CONTRIBUTING.md");
  std::regex const row{"\\| `([A-Za-z_]+)` \\| `([a-z/_.]+)` \\|"};
  int rows = 0;
  for (std::sregex_iterator one{text.begin(), text.end(), row}, end; one != end; ++one, ++rows) {
    INFO((*one)[0]);
    CHECK(std::regex_search(read_text(source_dir() / (*one)[2].str()), std::regex{"\\b" + (*one)[1].str() + "\\b"}));
  }
  CHECK(rows > 20);
}

// Each row of the glossary: a term of the regulations, the word of the records, a term of the other language.
TEST_CASE("the glossaries explain the same words of the records, and each is one", "[house]") {
  auto const words = [](Lang lang) {
    return all_of(unescaped(read_text(page("bcd-glossary", lang))), " Ta (?:Cm|Ic|Pa|Fl) ([^\n]*) Ta ");
  };
  CHECK(words(Lang::vi).size() > 35);
  CHECK(words(Lang::vi) == words(Lang::en));
  std::string known;
  for (std::string const name :
       {"bcd-records.5", "bcd-regulation.5", "bcd-forms.7", "bcd.1", "bcd-check.1", "bcd-due.1"})
    known += unescaped(run({"--lang", "en", "manual", name}).out);
  for (std::string const& cell : words(Lang::en))
    for (std::string const& word : all_of(cell, "[a-z][a-z_-]*[a-z]")) {
      INFO(cell << ": " << word);
      CHECK(std::regex_search(known, std::regex{"(^|[^a-z_-])" + word + "($|[^a-z_-])"}));
    }
}

TEST_CASE("every file that README.md or CONTRIBUTING.md names is there", "[house]") {
  for (std::string const name : {"README.md", "CONTRIBUTING.md"}) {
    std::string const text = read_text(source_dir() / name);
    CHECK_FALSE(text.empty());
    Strings paths = all_of(text, "\\]\\(([^)#:]+)\\)");
    for (std::string const& path : all_of(text, "`((?:src|include|tests|cmake|man|schemas|examples)/[^` *]*)`"))
      if (!std::regex_search(path, std::regex{"(FLOOR|KIND|RULE|FORM|NAME)"})) paths.push_back(path);
    CHECK(paths.size() > 5);
    for (std::string const& path : paths) {
      INFO(name << ": " << path);
      CHECK(fs::exists(source_dir() / path));
    }
  }
}

}  // namespace
}  // namespace bcd::test
