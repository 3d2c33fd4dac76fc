// Golden cases: tests/cases/<rule>/<what-happens>/ holds a unit, or the files that differ from a base unit, and what bcd says of it.
//   command    the arguments, one line          expected       standard output, whole
//   base       name of the unit under tests/base the case is laid over (optional)
//   remove     paths of the base left out, one a line (optional)
//   exit       the exit code, when not 0        expected.err   standard error, when not empty
//   why.md     one paragraph: what the case shows
// BCD_BLESS=1 rewrites expected, expected.err and exit; read the diff before you keep it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "program.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

std::set<std::string> const own_files{"command", "expected", "expected.err", "exit", "base", "remove", "why.md"};

std::vector<std::string> words(std::string const& line) {
  std::istringstream stream{line};
  std::vector<std::string> all;
  for (std::string word; stream >> word;) all.push_back(word);
  return all;
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

void lay_out(fs::path const& from, Folder const& into) {
  if (fs::exists(from / "base")) into.copy(source_dir() / "tests/base" / trimmed(read_text(from / "base")));
  for (std::string const& path : words(read_text(from / "remove"))) fs::remove_all(fs::path{into.path()} / path);
  for (auto const& entry : fs::recursive_directory_iterator{from}) {
    std::string const path = entry.path().lexically_relative(from).string();
    if (entry.is_regular_file() && !own_files.contains(path)) into.write(path, read_text(entry.path()));
  }
}

void bless(fs::path const& path, std::string const& text) {
  if (text.empty()) fs::remove(path);
  else std::ofstream{path, std::ios::binary} << text;
}

std::vector<fs::path> cases() {
  std::set<fs::path> found;
  for (auto const& entry : fs::recursive_directory_iterator{source_dir() / "tests/cases"})
    if (entry.path().filename() == "command") found.insert(entry.path().parent_path());
  return {found.begin(), found.end()};
}

TEST_CASE("each golden case says what it should", "[cases]") {
  bool const blessing = std::getenv("BCD_BLESS") != nullptr;
  REQUIRE(!cases().empty());
  for (fs::path const& one : cases()) {
    std::string const name = one.lexically_relative(source_dir() / "tests/cases").string();
    DYNAMIC_SECTION(name) {
      Folder folder;
      lay_out(one, folder);
      std::vector<std::string> arguments = words(read_text(one / "command"));
      arguments.insert(arguments.begin(), {"-C", folder.path()});
      Outcome const got = run(arguments);
      if (blessing) {
        bless(one / "expected", got.out);
        bless(one / "expected.err", got.err);
        bless(one / "exit", got.exit == 0 ? "" : std::to_string(got.exit) + "\n");
      }
      std::string const exit = trimmed(read_text(one / "exit"));
      CHECK(got.out == read_text(one / "expected"));
      CHECK(got.err == read_text(one / "expected.err"));
      CHECK(std::to_string(got.exit) == (exit.empty() ? "0" : exit));
    }
  }
}

}  // namespace
}  // namespace bcd::test
