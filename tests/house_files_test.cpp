// What every source file keeps to, whatever its floor: length, width, no clock, a home.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/utf8.hpp"
#include "source_files.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("no line of C++ and of CMake is over 120 columns wide", "[house]") {
  Strings wide, files = files_of({"include", "src", "tests"});
  for (char const* const file : {"CMakeLists.txt", "tests/CMakeLists.txt"}) files.emplace_back(file);
  for (auto const& entry : std::filesystem::directory_iterator{source_dir() / "cmake"})
    if (entry.path().extension() == ".cmake") files.push_back("cmake/" + entry.path().filename().string());
  for (std::string const& file : files) {
    std::istringstream text{read_text(source_dir() / file)};
    std::string line;
    for (int number = 1; std::getline(text, line); ++number)
      if (utf8::count(line) > 120) wide.push_back(file + ":" + std::to_string(number));
  }
  CHECK(wide == Strings{});
}

TEST_CASE("no C++ file of src, include and tests has more than 250 lines", "[house]") {
  Strings long_files;
  for (std::string const& file : files_of({"include", "src", "tests"})) {
    std::string const text = read_text(source_dir() / file);
    if (std::ranges::count(text, '\n') > 250) long_files.push_back(file);
  }
  CHECK(long_files == Strings{});
}

TEST_CASE("nothing but main reads the clock or the environment, and no file prints through streams", "[house]") {
  Strings wrong;
  for (std::string const& file : sources()) {
    std::string const text = read_text(source_dir() / file);
    for (std::string_view word : {"_clock::now", "std::time(", "getenv", "localtime", "<iostream>"})
      if (file != "src/main.cpp" && text.find(word) != text.npos) wrong.push_back(file + " has " + std::string{word});
  }
  CHECK(wrong == Strings{});
}

TEST_CASE("there is no folder for what has no home", "[house]") {
  for (std::string const& file : sources())
    for (std::string_view name : {"/util", "/common", "/helper", "/misc"}) {
      INFO(file);
      CHECK(file.find(name) == file.npos);
    }
}

}  // namespace
}  // namespace bcd::test
