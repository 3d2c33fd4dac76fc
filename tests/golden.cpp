#include "golden.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "git.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

std::set<std::string> const own_files{"command", "expected", "expected.err", "exit",
                                      "base",    "remove",   "history",      "why.md"};

std::vector<std::string> words(std::string const& line) {
  std::istringstream stream{line};
  std::vector<std::string> all;
  for (std::string word; stream >> word;) all.push_back(word);
  return all;
}

}  // namespace

void compare(std::string const& got, fs::path const& golden) {
  if (std::getenv("BCD_BLESS") != nullptr) std::ofstream{golden, std::ios::binary} << got;
  INFO(golden);
  CHECK(got == read_text(golden));
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
  if (std::string const day = trimmed(read_text(from / "history")); !day.empty()) {
    git(into.path(), "init -q -b main .");
    git(into.path(), "add -A");
    git(into.path(), "commit -q -m x", day);
  }
}

Outcome run_golden(fs::path const& golden, Folder const& laid_out) {
  std::vector<std::string> arguments = words(read_text(golden / "command"));
  arguments.insert(arguments.begin(), {"-C", laid_out.path()});
  return run(arguments);
}

std::vector<fs::path> golden_cases(std::string const& rule) {
  std::set<fs::path> found;
  for (auto const& entry : fs::recursive_directory_iterator{source_dir() / "tests/cases" / rule})
    if (entry.path().filename() == "command") found.insert(entry.path().parent_path());
  return {found.begin(), found.end()};
}

}  // namespace bcd::test
