// A unit in its own temporary folder, and the state of its files, for the tests of bcd rename.
#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "program.hpp"

namespace bcd::test {

using Files = std::map<std::string, std::string, std::less<>>;
inline Files files_of(std::filesystem::path const& folder) {
  Files files;
  for (auto const& one : std::filesystem::recursive_directory_iterator{folder})
    if (one.is_regular_file()) files[one.path().lexically_relative(folder).generic_string()] = read_text(one.path());
  return files;
}

struct RenameOffice : Folder {
  explicit RenameOffice(std::string const& unit = "tests/base/xa") { copy(source_dir() / unit); }
  Outcome operator()(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-C", path(), "--as-of", "2026-10-01", "rename"});
    return run(arguments);
  }
  Files files() const { return files_of(path()); }
  std::string text(std::string const& file) const { return read_text(path() + "/" + file); }
  std::string check() const { return run({"-C", path(), "--as-of", "2026-10-01", "check"}).out; }
};

}  // namespace bcd::test
